/// The outline of a unit on a map, from a bundle's `map` resource.
public struct UnitShape: Sendable, Hashable {
    /// A corner in degrees, WGS 84.
    public struct Point: Sendable, Hashable {
        /// Degrees east.
        public var longitude: Double
        /// Degrees north.
        public var latitude: Double

        /// Makes a corner.
        public init(longitude: Double, latitude: Double) {
            self.longitude = longitude
            self.latitude = latitude
        }
    }

    /// Code of the unit.
    public var code: String
    /// Closed rings, outer ones and holes alike: what lies inside an odd number of them is the unit.
    public var rings: [[Point]]

    /// Makes an outline.
    public init(code: String, rings: [[Point]]) {
        self.code = code
        self.rings = rings
    }
}
