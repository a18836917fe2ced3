package opwatch.signin.vault;

import java.nio.file.Path;

/// Uses this system's store in a process of its own: each argument is one step, each answer one line.
final class VaultChild {
    private VaultChild() {}

    public static void main(String[] steps) {
        Vault vault =
                Vaults.ofSystem(System.getProperty("os.name"), Path.of(System.getProperty("vault.folder", "/nowhere")));
        for (String step : steps) {
            System.out.println(step + " -> " + answer(vault, step));
        }
    }

    private static String answer(Vault vault, String step) {
        try {
            String[] words = step.split("=", 2);
            switch (words[0]) {
                case "write" -> vault.write(words[1]);
                case "long" -> vault.write("{" + "ä".repeat(100_000) + "}");
                case "erase" -> vault.erase();
                case "aside" -> vault.setAside();
                case "lookaside" -> {
                    return new LibSecret().read(NamedVault.aside(Path.of("/nowhere")));
                }
                default -> {
                    String read = vault.read();
                    return read == null ? "nothing" : read.length() > 100 ? read.length() + " letters" : read;
                }
            }
            return "done";
        } catch (VaultException e) {
            return e.kind().toString();
        }
    }
}
