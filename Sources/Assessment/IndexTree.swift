import Records

/// The index tree of a year in an order in which children stand before their parents.
public struct IndexTree: Sendable {
    /// A child of an index.
    public enum Child: Sendable, Hashable {
        /// A position in ``IndexTree/indices``.
        case index(Int)
        /// A position among the bundle's indicators.
        case indicator(Int)
    }

    /// The indices, in the order of the bundle.
    public let indices: [Index]
    /// The children of each index, indices before indicators, in the order of the bundle.
    public let children: [[Child]]
    /// Positions of the indices, children first.
    public let order: [Int]
    /// Positions of the indices without a parent, in the order of the bundle.
    public let roots: [Int]

    private let positions: [String: Int]

    /// Arranges the tree of a checked bundle; an index in a cycle is left out.
    public init(_ bundle: YearBundle) {
        let indices = bundle.indices
        var positions: [String: Int] = [:]
        for (position, index) in indices.enumerated() where positions[index.code] == nil {
            positions[index.code] = position
        }
        var children = [[Child]](repeating: [], count: indices.count)
        for (position, index) in indices.enumerated() {
            if let parent = index.parent, let place = positions[parent], place != position {
                children[place].append(.index(position))
            }
        }
        for (position, indicator) in bundle.indicators.enumerated() {
            if let place = positions[indicator.index] { children[place].append(.indicator(position)) }
        }
        self.indices = indices
        self.children = children
        self.positions = positions
        roots = indices.indices.filter { indices[$0].parent == nil }
        order = Self.childrenFirst(from: roots, children: children)
    }

    /// The position of an index; `nil` for an unknown code.
    public func position(of code: String) -> Int? { positions[code] }

    /// The positions of the indices below an index, itself included, parents first.
    public func subtree(of position: Int) -> [Int] {
        var result: [Int] = []
        var waiting = [position]
        while let next = waiting.popLast() {
            result.append(next)
            for child in children[next].reversed() {
                if case .index(let place) = child { waiting.append(place) }
            }
        }
        return result
    }

    /// Parents are met before children going down, so the reverse of that order serves.
    private static func childrenFirst(from roots: [Int], children: [[Child]]) -> [Int] {
        var met: [Int] = []
        var waiting = roots
        while let next = waiting.popLast() {
            met.append(next)
            for child in children[next] {
                if case .index(let place) = child { waiting.append(place) }
            }
        }
        return met.reversed()
    }
}
