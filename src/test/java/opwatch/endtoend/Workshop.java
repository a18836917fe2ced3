package opwatch.endtoend;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/// What the end-to-end test makes for itself: certificates, the agent's jar, a browser that only writes
/// down what it is asked to open.
final class Workshop {
    static final String PASSWORD = "changeit";

    final Path folder;

    Workshop(Path folder) throws Exception {
        this.folder = folder;
        certificates();
        agent();
        browser();
    }

    Path keys() {
        return folder.resolve("server.p12");
    }

    /// A certificate of the same names that the one in [#keys] has issued, for a time that is over.
    Path expired() {
        return folder.resolve("expired.p12");
    }

    Path trust() {
        return folder.resolve("trust.p12");
    }

    Path agentJar() {
        return folder.resolve("driver.jar");
    }

    /// First on the app's PATH.
    Path programs() {
        return folder.resolve("bin");
    }

    /// What the app asked a browser to open, one a line.
    Path opened() {
        return folder.resolve("opened");
    }

    /// For Chromium: the SHA-256 of the server's public key.
    String pin() throws Exception {
        KeyStore store = KeyStore.getInstance(keys().toFile(), PASSWORD.toCharArray());
        byte[] key = store.getCertificate("it").getPublicKey().getEncoded();
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
    }

    private void certificates() throws IOException, InterruptedException {
        String names = Stream.of(
                        "login.microsoftonline.com",
                        "login.windows.net",
                        "login.microsoftonline.us",
                        "login.partner.microsoftonline.cn",
                        "login.chinacloudapi.cn",
                        "management.azure.com",
                        "management.usgovcloudapi.net",
                        "management.chinacloudapi.cn")
                .map(name -> "dns:" + name)
                .collect(java.util.stream.Collectors.joining(","));
        keytool(
                "-genkeypair",
                "-alias",
                "it",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=it",
                "-ext",
                "SAN=" + names,
                "-ext",
                "bc:c",
                "-keystore",
                keys().toString());
        Files.copy(keys(), expired());
        keytool(
                "-genkeypair",
                "-alias",
                "old",
                "-signer",
                "it",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=old",
                "-startdate",
                "-30d",
                "-validity",
                "10",
                "-ext",
                "SAN=" + names,
                "-keystore",
                expired().toString());
        keytool("-delete", "-alias", "it", "-keystore", expired().toString());
        keytool(
                "-exportcert",
                "-alias",
                "it",
                "-keystore",
                keys().toString(),
                "-file",
                folder.resolve("it.cer").toString());
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                "it",
                "-file",
                folder.resolve("it.cer").toString(),
                "-keystore",
                trust().toString());
    }

    private static void keytool(String... options) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString()),
                        Stream.concat(Stream.of(options), Stream.of("-storetype", "PKCS12", "-storepass", PASSWORD)))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(said);
        }
    }

    private void agent() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), Driver.class.getName());
        try (OutputStream file = Files.newOutputStream(agentJar());
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            String name = Driver.class.getName().replace('.', '/') + ".class";
            jar.putNextEntry(new JarEntry(name));
            jar.write(Driver.class.getClassLoader().getResourceAsStream(name).readAllBytes());
        }
    }

    private void browser() throws IOException {
        Files.createDirectories(programs());
        Path xdgOpen = Files.writeString(
                programs().resolve("xdg-open"), "#!/bin/sh\nprintf '%s\\n' \"$1\" >>'" + opened() + "'\n");
        if (!xdgOpen.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + xdgOpen + " executable");
        }
        Files.writeString(opened(), "");
    }
}
