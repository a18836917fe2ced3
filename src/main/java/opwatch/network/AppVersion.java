package opwatch.network;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/// The version of OpWatch, which each request carries in its `User-Agent`.
public final class AppVersion {
    /// Such as `1.0.0`; `dev` when OpWatch does not run from its jar.
    public static final String TEXT = read();

    private AppVersion() {}

    private static String read() {
        Properties properties = new Properties();
        // Maven writes this file into every jar.
        try (InputStream in = AppVersion.class.getResourceAsStream("/META-INF/maven/opwatch/opwatch/pom.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            return "dev";
        }
        return properties.getProperty("version", "dev");
    }
}
