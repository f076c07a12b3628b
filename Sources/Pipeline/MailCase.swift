import Delivery
import Digest
import Foundation
import Mail
import Records
import Reporting

/// The year of a programme whose packages are sent, with everybody who is to be sent one.
struct MailCase {
    /// A recipient and the package.
    struct Item {
        let recipient: Recipient
        let unit: Records.Unit
        /// Name of the unit in files.
        let slug: String
        let identity: MailIdentity
        /// The package inside the output.
        let package: Manifest.File
        /// The package that the site offers; `nil` without one.
        let offered: Manifest.File?
        var id: String { identity.id }
    }

    let bundle: YearBundle
    let sender: MailMessage.Sender
    let items: [Item]
    /// Where the messages lie.
    let folder: String
    /// The state folder.
    let state: String

    var year: Int { bundle.year }
    var programme: String { bundle.programme }
    /// The folder inside a package of a unit.
    func packageFolder(_ item: Item) -> String { "\(programme)-\(year)-\(item.slug)/" }

    /// Finds what is to be sent, and holds output and bundles against each other.
    ///
    /// - Throws: ``BuildError/findings(_:)`` with everything that stands in the way.
    static func load(_ request: MailRequest) throws(BuildError) -> MailCase {
        let loaded = ProgrammeLoader.load(request.inputs)
        guard !loaded.hasErrors else { throw .findings(loaded.findings) }
        let manifest = try manifest(of: request.output)
        let bundle = try bundle(request, loaded.programmes, manifest)
        var findings = staleInputs(bundle, manifest)
        let sender = sender(bundle, &findings)
        let units = Dictionary(bundle.units.map { ($0.code, $0) }) { first, _ in first }
        let files = Dictionary(manifest.outputs.map { ($0.path, $0) }) { first, _ in first }
        var items: [Item] = []
        for recipient in bundle.recipients {
            guard let unit = units[recipient.unit] else { continue }
            let slug = Reporter.slug(of: unit)
            let path = "\(bundle.programme)/\(bundle.year)/\(slug).zip"
            guard let package = files["packages/\(path)"] else {
                findings.append(MailFinding.noPackage(recipient, path: "\(request.output)/packages/\(path)"))
                continue
            }
            let identity = MailIdentity(
                programme: bundle.programme, year: bundle.year, unit: unit.code, address: recipient.address,
                package: package.sha256)
            items.append(
                Item(
                    recipient: recipient, unit: unit, slug: slug, identity: identity, package: package,
                    offered: files["site/\(path)"]))
        }
        guard findings.isEmpty, let sender else { throw .findings(findings) }
        let state = request.state ?? defaultState(bundle.path)
        try checkState(state, request.output)
        return MailCase(
            bundle: bundle, sender: sender, items: items,
            folder: "\(request.output)/\(OutputStage.mailFolder)/\(bundle.programme)/\(bundle.year)",
            state: state)
    }

    // MARK: - The output

    /// The manifest, checked against the list beside it.
    private static func manifest(of output: String) throws(BuildError) -> Manifest {
        let path = "\(output)/\(OutputStage.manifestName)"
        guard let bytes = try? FileStore.read(path), let manifest = Manifest(reading: bytes),
            let sums = try? FileStore.read("\(output)/\(ChecksumList.name)"),
            let list = try? ChecksumList(reading: sums)
        else { throw .findings([MailFinding.noOutput(output)]) }
        guard
            list.entries.contains(where: {
                $0.path == OutputStage.manifestName && $0.sha256 == Digest.sha256(bytes).hex
            })
        else { throw .findings([MailFinding.altered(path)]) }
        return manifest
    }

    private static func bundle(
        _ request: MailRequest, _ programmes: [[YearBundle]], _ manifest: Manifest
    ) throws(BuildError) -> YearBundle {
        let shown = manifest.contents.filter { content in
            (request.programme.map { $0 == content.programme } ?? true)
                && (request.year.map { $0 == content.year } ?? true)
        }
        // Of each programme the newest year that the output tells of.
        var newest: [String: Int] = [:]
        for content in shown { newest[content.programme] = max(content.year, newest[content.programme] ?? 0) }
        let candidates = programmes.flatMap { $0 }.filter { newest[$0.programme] == $0.year }
        guard !candidates.isEmpty else {
            throw .findings([MailFinding.noBundle(request, known: manifest.contents)])
        }
        let addressed = candidates.filter { !$0.recipients.isEmpty }
        guard let bundle = addressed.first else { throw .findings(candidates.map(MailFinding.noRecipients)) }
        guard addressed.count == 1 else {
            throw .findings([MailFinding.severalProgrammes(addressed.map(\.programme).sorted())])
        }
        return bundle
    }

    /// Files of the bundle that are not as they were when the output was built; recipients may change any time.
    private static func staleInputs(_ bundle: YearBundle, _ manifest: Manifest) -> [Finding] {
        let built = Dictionary(manifest.inputs.map { ($0.path, $0.sha256) }) { first, _ in first }
        let recipients = bundle.recipients.first?.cell.table.file
        return bundle.files.filter { $0.path != recipients }.compactMap { file in
            let inside = "\(bundle.programme)/\(bundle.year)/\(file.path.dropFirst(bundle.path.count + 1))"
            // The descriptor names the table of recipients, which may have been added since.
            guard built[inside] != file.sha256, !inside.hasSuffix("/datapackage.json") else { return nil }
            return MailFinding.stale(file.path)
        }
    }

    private static func sender(_ bundle: YearBundle, _ findings: inout [Finding]) -> MailMessage.Sender? {
        // What is private is kept from the site, not from those who get mail.
        let texts = bundle.settings.texts
        let from = texts["mail_from"].flatMap { try? MailAddress($0) }
        let reply = texts["mail_reply_to"].flatMap { try? MailAddress($0) }
        for (key, value) in [("mail_from", from), ("mail_reply_to", reply)] where value == nil {
            findings.append(MailFinding.noSetting(key, bundle))
        }
        guard let from, let reply else { return nil }
        return MailMessage.Sender(
            address: from, name: texts["mail_from_name"] ?? texts["issuer"] ?? "", replyTo: reply,
            replyName: texts["mail_reply_name"])
    }

    // MARK: - The state folder

    /// Beside the bundles of the programme.
    private static func defaultState(_ bundle: String) -> String {
        let parent = bundle.lastIndex(of: "/").map { String(bundle[..<$0]) }
        guard let parent, !parent.isEmpty else {
            let url = URL(fileURLWithPath: bundle).standardizedFileURL.deletingLastPathComponent()
            return url.appendingPathComponent("state").path
        }
        return "\(parent)/state"
    }

    private static func checkState(_ state: String, _ output: String) throws(BuildError) {
        let inner = URL(fileURLWithPath: state).standardizedFileURL.resolvingSymlinksInPath().path
        let outer = URL(fileURLWithPath: output).standardizedFileURL.resolvingSymlinksInPath().path
        guard inner == outer || inner.hasPrefix(outer + "/") else { return }
        throw .findings([MailFinding.stateInOutput(state)])
    }
}
