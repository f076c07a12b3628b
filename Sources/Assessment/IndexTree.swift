import Formula
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
    public internal(set) var indices: [Index]
    /// The children of each index, indices before indicators, in the order of the bundle.
    public let children: [[Child]]
    /// Positions of the indices, each behind its children and behind those that its formula names.
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
        order = Self.order(indices, children: children, positions: positions)
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

    /// Depth first over children and formulas, without recursion; what leads back to itself is left out.
    private static func order(
        _ indices: [Index], children: [[Child]], positions: [String: Int]
    ) -> [Int] {
        let needed = indices.indices.map { position in
            var result: [Int] = []
            for case .index(let place) in children[position] { result.append(place) }
            for use in indices[position].rules.formula?.value.uses ?? [] {
                if let place = positions[use.code] { result.append(place) }
            }
            return result
        }
        enum State { case unseen, open, done, faulty }
        var states = [State](repeating: .unseen, count: indices.count)
        var order: [Int] = []
        for start in indices.indices where states[start] == .unseen {
            var path: [(position: Int, next: Int)] = [(start, 0)]
            states[start] = .open
            while let top = path.last {
                let list = needed[top.position]
                guard top.next < list.count else {
                    path.removeLast()
                    if states[top.position] == .open {
                        states[top.position] = .done
                        order.append(top.position)
                    }
                    continue
                }
                path[path.count - 1].next += 1
                let place = list[top.next]
                switch states[place] {
                case .unseen:
                    states[place] = .open
                    path.append((place, 0))
                case .open:
                    for step in path { states[step.position] = .faulty }
                case .done, .faulty: break
                }
            }
        }
        return order
    }
}

extension IndexTree.Child {
    /// The position of an index; `nil` of an indicator.
    var indexPlace: Int? {
        if case .index(let place) = self { return place }
        return nil
    }

    /// The position of an indicator; `nil` of an index.
    var indicatorPlace: Int? {
        if case .indicator(let place) = self { return place }
        return nil
    }
}
