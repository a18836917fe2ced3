package opwatch.azure;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/// The `User-Agent` of OpWatch's requests: `OpWatch/1.0.0`, or `OpWatch/dev` when it does not run from its
/// jar.
final class UserAgent {
    /// The file that Maven writes into every jar.
    private static final String BUILT_AS = "/META-INF/maven/opwatch/opwatch/pom.properties";

    static final String TEXT = "OpWatch/" + version();

    private UserAgent() {}

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = UserAgent.class.getResourceAsStream(BUILT_AS)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            return "dev";
        }
        return properties.getProperty("version", "dev");
    }
}
