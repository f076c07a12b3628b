/// The links of a page that has left the site: what lies beside it stays a link, what the site has becomes a complete
/// address where the site's address is known, and what leads nowhere is no link any more.
///
/// Such an `a` keeps its place without `href`, as HTML has it (a placeholder for a link), so that nothing else of the
/// page changes. Anchors of the page itself and complete addresses stay.
struct StandaloneLinks {
    /// Where the page lies inside the site: "quang-ngai/2016/".
    let folder: String
    /// Names of the files beside the page.
    let beside: Set<String>
    /// Where the site is published; `nil` where the bundle does not say it.
    let address: SiteAddress?

    /// The page with its links resolved.
    ///
    /// - Parameter page: A rendered page: in it `<` begins a tag and nothing else.
    /// - Returns: The page.
    func resolved(_ page: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(page.count)
        var place = 0
        while place < page.count {
            guard Self.isLink(page, at: place) else {
                output.append(page[place])
                place += 1
                continue
            }
            let end = Self.end(of: page, from: place)
            append(page[place..<end], to: &output)
            place = end
        }
        return output
    }

    /// Whether `<a` and a blank stand at a place.
    private static func isLink(_ page: [UInt8], at place: Int) -> Bool {
        page[place] == 0x3C && place + 2 < page.count && page[place + 1] | 0x20 == 0x61
            && isBlank(page[place + 2])
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    /// One past the `>` of the tag that begins at a place; quotes may hold another `>`.
    private static func end(of page: [UInt8], from start: Int) -> Int {
        var quote: UInt8 = 0
        for place in start..<page.count {
            let byte = page[place]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == 0x3E {
                return place + 1
            }
        }
        return page.count
    }

    /// Appends a tag with its address resolved.
    private func append(_ tag: ArraySlice<UInt8>, to output: inout [UInt8]) {
        guard let attribute = Self.address(in: tag) else {
            output += tag
            return
        }
        let value = String(decoding: tag[attribute.value], as: UTF8.self)
        if let target = target(of: value) {
            output += tag[..<attribute.value.lowerBound]
            output += target.utf8
            output += tag[attribute.value.upperBound...]
        } else {
            output += tag[..<attribute.whole.lowerBound]
            output += tag[attribute.whole.upperBound...]
        }
    }

    /// Where `href="…"` stands in a tag: with the blank before it, and the address alone.
    private static func address(in tag: ArraySlice<UInt8>) -> (whole: Range<Int>, value: Range<Int>)? {
        let name = Array("href=".utf8)
        var quote: UInt8 = 0
        for place in tag.indices {
            let byte = tag[place]
            if quote != 0 {
                if byte == quote { quote = 0 }
                continue
            }
            if byte == 0x22 || byte == 0x27 { quote = byte }
            guard isBlank(byte), tag[(place + 1)...].starts(with: name) else { continue }
            let open = place + 1 + name.count
            guard open < tag.endIndex, tag[open] == 0x22 || tag[open] == 0x27,
                let close = tag[(open + 1)...].firstIndex(of: tag[open])
            else { return nil }
            return (place..<(close + 1), (open + 1)..<close)
        }
        return nil
    }

    /// The address that a link of the page has now; `nil` where it leads nowhere.
    private func target(of link: String) -> String? {
        let path = link.prefix { $0 != "#" && $0 != "?" }
        let rest = link.dropFirst(path.count)
        if path.isEmpty { return link }
        if path.utf8.prefix(while: { $0 != 0x2F }).contains(0x3A) { return link }
        var steps = folder.split(separator: "/").map(String.init)
        for step in path.split(separator: "/", omittingEmptySubsequences: false) {
            switch step {
            case "..": if !steps.isEmpty { steps.removeLast() }
            case ".": break
            default: steps.append(String(step))
            }
        }
        let whole = steps.joined(separator: "/")
        if whole.hasPrefix(folder) {
            let name = String(whole.dropFirst(folder.count))
            if beside.contains(name) { return name + rest }
        }
        return address.map { $0.page(whole) + rest }
    }
}
