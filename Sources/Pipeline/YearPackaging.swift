import Delivery
import Records
import Reporting
import Site
import Zip

/// What the packages of one year have in common, made once.
struct YearPackaging: Sendable {
    /// The languages in which packages speak of themselves, the product's first.
    let editions: [PackageEdition]
    /// The terms of use.
    let licence: PackageFile
    /// The method; `nil` for a year without an index.
    let method: PackageFile?
    /// What the bundle was read from.
    let inputs: PackageInputs
    /// Most bytes of a package in `packages/`.
    let limit: Int

    /// The year of a programme: its key in tables.
    static func key(_ year: YearReport) -> String { "\(year.programme)/\(year.year)" }

    /// Prepares.
    ///
    /// - Parameters:
    ///   - position: Positions of programme and year, the same in every edition.
    ///   - editions: The languages of the site.
    ///   - bundle: The year's bundle.
    ///   - files: The bytes of its files.
    ///   - limit: Most bytes of a package in `packages/`.
    /// - Throws: `ZipError` where something cannot be packed.
    init(
        _ position: (programme: Int, year: Int), _ editions: [SiteEdition], _ bundle: YearBundle,
        files: [(path: String, bytes: [UInt8])], limit: Int
    ) throws(ZipError) {
        self.editions = editions.map { edition in
            let programme = edition.programmes[position.programme]
            let year = programme.years[position.year]
            let address = SiteAddress(programme.years.last)?.page(
                edition.siteFolder(year) + "index.html")
            return PackageEdition(words: edition.words, year: year, address: address)
        }
        licence = try Package.licence(self.editions).shared()
        if let main = editions.first {
            let programme = main.programmes[position.programme]
            let note = main.site.methodNote(programme.years[position.year], of: programme)
            method = try note.map { PackageFile(UnitPackage.methodName, $0) { $0(.packageMethod) } }.map(
                Self.shared)
        } else {
            method = nil
        }
        inputs = PackageInputs(bundle, files: files)
        self.limit = limit
    }

    private static func shared(_ file: PackageFile) throws(ZipError) -> PackageFile { try file.shared() }

    /// The package of a unit.
    ///
    /// - Parameters:
    ///   - unit: The unit.
    ///   - files: Its documents, page and data, in order.
    ///   - folder: ASCII name of the folder inside the zip.
    /// - Returns: The package.
    func package(of unit: UnitReport, _ files: [PackageFile], folder: String) -> Package {
        guard let main = editions.first else { return empty(folder) }
        let own = editions.map { edition in
            PackageEdition(
                words: edition.words, year: edition.year,
                address: edition.address.map { $0 + "\(unit.unit.slug).html" })
        }
        return Package(
            folder: folder,
            title: { edition in
                edition.words(.packageUnitTitle, ["name": unit.unit.heading, "year": "\(unit.year)"])
            },
            files: files + [method].compactMap { $0 }, licence: licence,
            manifest: PackageManifest(
                .unit, main.year, unit: unit.unit.code, version: BantinVersion.text,
                inputs: inputs.reaching(unit.unit.code)), editions: own)
    }

    /// The package of the whole province.
    ///
    /// - Parameters:
    ///   - files: Documents, pages and tables, all of them public.
    ///   - templates: A digest of all templates.
    /// - Returns: The package.
    func package(ofProvince files: [PackageFile], templates: String) -> Package {
        guard let main = editions.first else { return empty("") }
        return Package(
            folder: "\(main.year.programme)-\(main.year.year)-toan-tinh",
            title: { edition in
                edition.words(
                    .packageProvinceTitle, ["area": Self.area(edition), "year": "\(edition.year.year)"])
            }, files: files, licence: licence,
            manifest: PackageManifest(
                .province, main.year, version: BantinVersion.text, templates: templates, inputs: inputs.all),
            editions: editions)
    }

    /// What the open data say of themselves.
    func companions(ofData files: [(path: String, bytes: [UInt8])]) -> [PackageFile] {
        guard let main = editions.first else { return [] }
        let package = Package(
            folder: "",
            title: { edition in
                edition.words(
                    .packageDataTitle, ["area": Self.area(edition), "year": "\(edition.year.year)"])
            }, files: files.map { file in PackageFile(file.path, file.bytes) { _ in "" } }, licence: licence,
            manifest: PackageManifest(
                .data, main.year, version: BantinVersion.text, inputs: inputs.all),
            editions: editions,
            listed: [("datapackage.json", { $0(.packageDescriptor) }), ("*.csv", { $0(.packageTables) })])
        let own = Set(files.map(\.path))
        return package.files.filter { !own.contains($0.name) }
    }

    private static func area(_ edition: PackageEdition) -> String {
        edition.year.setting("area_name") ?? edition.year.programme
    }

    private func empty(_ folder: String) -> Package {
        Package(folder: folder, files: [])
    }
}
