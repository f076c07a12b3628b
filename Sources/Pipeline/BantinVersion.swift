/// The version of bantin.
public enum BantinVersion {
    /// As printed by `bantin --version` and in the manifest.
    public static let text = "0.1.0"
}
