package opwatch.platform;

/// The operating systems that OpWatch has packages for. Any thread.
public enum OperatingSystem {
    LINUX,
    MACOS,
    WINDOWS;

    /// The system of this computer.
    public static final OperatingSystem THIS = of(System.getProperty("os.name", ""));

    /// The system of this name.
    ///
    /// @param osName the system property `os.name`; a system without a package counts as a Linux
    public static OperatingSystem of(String osName) {
        if (osName.startsWith("Mac")) {
            return MACOS;
        }
        return osName.startsWith("Windows") ? WINDOWS : LINUX;
    }
}
