import Delivery
import Digest
import Reporting
import Site
import Zip

/// What is new in a unit's package.
struct PackageChange: Sendable {
    /// How a package stands to the earlier one.
    enum Status: String, Sendable {
        /// It shows something else.
        case changed
        /// There was none, or none that can be read.
        case new
        /// There is none any more.
        case removed
    }

    let programme: String
    let year: Int
    /// Code of the unit; empty for a package that is gone.
    let unit: String
    /// Name of the unit; empty for a package that is gone.
    let name: String
    /// Path of the package inside the output.
    let package: String
    let status: Status
    /// SHA-256 of the earlier package.
    var earlier: String?
    /// SHA-256 of the package.
    var sha256: String?
    var difference: PackageDifference?
    /// The sheet of differences as files of the package.
    var sheets: [PackageFile] = []
}

/// The packages of an earlier output, to tell which units have to be sent theirs again.
struct EarlierPackages: Sendable {
    /// The output folder that holds them.
    let root: String
    /// Their paths inside it, with their checksums.
    let packages: [String: String]
    /// SHA-256 of the manifest that lists them; `nil` when there was no output.
    let manifest: String?
    /// Packages that are not a unit's.
    static let others = [CommonPackages.provinceName, CommonPackages.dataName]

    /// Looks at an output; without one there is nothing to compare, and every package is new.
    init(_ root: String) {
        self.root = root
        guard let bytes = try? FileStore.read("\(root)/\(OutputStage.manifestName)"),
            let manifest = Manifest(reading: bytes)
        else {
            packages = [:]
            self.manifest = nil
            return
        }
        var packages: [String: String] = [:]
        for file in manifest.outputs
        where file.path.hasPrefix("packages/") && file.path.hasSuffix(".zip")
            && !Self.others.contains(where: { file.path.hasSuffix("/\($0)") })
        {
            packages[file.path] = file.sha256
        }
        self.packages = packages
        self.manifest = Digest.sha256(bytes).hex
    }

    /// What is new in a unit's package.
    ///
    /// - Parameters:
    ///   - unit: The unit.
    ///   - year: Its year.
    ///   - package: The package, without a sheet of differences.
    ///   - path: Its path inside the output.
    ///   - edition: The product's language.
    ///   - programme: The unit's programme.
    /// - Returns: The change; `nil` when it shows what the earlier one did.
    func change(
        of unit: UnitReport, _ year: YearReport, to package: Package, at path: String, _ edition: SiteEdition,
        _ programme: ProgrammeReport
    ) -> PackageChange? {
        var change = PackageChange(
            programme: year.programme, year: year.year, unit: unit.unit.code, name: unit.unit.heading,
            package: path, status: packages[path] == nil ? .new : .changed)
        change.earlier = packages[path]
        guard packages[path] != nil, let (sums, data) = contents(of: path) else {
            return change.status == .new
                ? change
                : PackageChange(
                    programme: change.programme, year: change.year, unit: change.unit, name: change.name,
                    package: path, status: .new, earlier: change.earlier)
        }
        guard let difference = PackageDifference(from: sums, data: data, to: package) else { return nil }
        change.difference = difference
        change.sheets = [
            PackageFile(
                PackageDifference.pageName,
                edition.site.difference(
                    difference.figures, files: difference.files, of: unit, year, of: programme)
            ) { $0(.packageCorrection) },
            PackageFile(PackageDifference.tableName, difference.table(edition.words, of: unit)) {
                $0(.packageCorrection)
            },
        ]
        return change
    }

    /// The packages of the years that were made now which are not there any more.
    func removed(from paths: [String], _ programmes: [ProgrammeReport]) -> [PackageChange] {
        let now = Set(paths)
        return programmes.flatMap { programme in
            programme.years.flatMap { year in
                packages.keys.sorted().filter {
                    $0.hasPrefix("packages/\(SiteRenderer.folder(year))") && !now.contains($0)
                }.map { path in
                    PackageChange(
                        programme: programme.code, year: year.year, unit: "", name: "", package: path,
                        status: .removed, earlier: packages[path])
                }
            }
        }
    }

    /// The checksums and the data inside an earlier package; `nil` when it is not there or not as it was made.
    private func contents(of path: String) -> (sums: [String: String], data: [UInt8]?)? {
        guard let bytes = try? FileStore.read("\(root)/\(path)"), PackageSeal.isIntact(bytes) == true,
            let reader = try? ZipReader(bytes),
            let listPath = reader.paths.first(where: { $0.hasSuffix("/\(ChecksumList.name)") }),
            let own = try? reader.contents(of: listPath), let list = try? ChecksumList(reading: own)
        else { return nil }
        let folder = listPath.dropLast(ChecksumList.name.count)
        let sums = Dictionary(list.entries.map { ($0.path, $0.sha256) }) { first, _ in first }
        return (sums, try? reader.contents(of: folder + UnitPackage.dataName))
    }
}
