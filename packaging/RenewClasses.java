import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/// Writes a library again with its classes in the format of the JDK that runs this. An AOT cache takes no class
/// of a format below that of Java 6, because the JVM checks such classes in another way; picocli is of Java 5,
/// so that each command would read and check more than a hundred classes.
///
/// What the classes do stays as it is: the instructions are the same, and the table by which newer classes are
/// checked is made from them.
///
/// Argument: the jar, which is replaced.
final class RenewClasses {
    /// The licence of picocli asks for it.
    private static final String NOTICE =
            "The class files of picocli were written anew in a newer format by packaging/RenewClasses.java of OpWatch.\n";

    private RenewClasses() {}

    public static void main(String[] args) throws IOException {
        Map<String, byte[]> entries;
        try (JarFile from = new JarFile(args[0])) {
            entries = read(from);
        }
        try (JarOutputStream to = new JarOutputStream(Files.newOutputStream(Path.of(args[0])))) {
            ClassFile format = format(entries);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                String name = entry.getKey();
                to.putNextEntry(new JarEntry(name));
                // A module's declaration has no instructions and is new enough.
                boolean isOld = name.endsWith(".class") && !name.endsWith("module-info.class");
                to.write(isOld ? renewed(format, entry.getValue()) : entry.getValue());
                to.closeEntry();
            }
            to.putNextEntry(new JarEntry("META-INF/CHANGED"));
            to.write(NOTICE.getBytes(StandardCharsets.US_ASCII));
            to.closeEntry();
        }
    }

    /// All files of a jar by name, in their order.
    private static Map<String, byte[]> read(JarFile jar) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Enumeration<JarEntry> each = jar.entries(); each.hasMoreElements(); ) {
            JarEntry entry = each.nextElement();
            if (!entry.isDirectory()) {
                files.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }

    /// How classes are written: what extends what is looked up in the jar first, then in the JDK.
    private static ClassFile format(Map<String, byte[]> entries) {
        ClassHierarchyResolver jar = ClassHierarchyResolver.ofResourceParsing(type -> {
            String name = type.descriptorString();
            byte[] file = entries.get(name.substring(1, name.length() - 1) + ".class");
            return file == null ? null : new ByteArrayInputStream(file);
        });
        return ClassFile.of(
                ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ConstantPoolSharingOption.NEW_POOL,
                ClassFile.ClassHierarchyResolverOption.of(
                        jar.orElse(ClassHierarchyResolver.defaultResolver())));
    }

    private static byte[] renewed(ClassFile format, byte[] old) {
        ClassModel model = format.parse(old);
        return format.transformClass(
                model,
                ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
                        .andThen(ClassTransform.endHandler(
                                renewed -> renewed.withVersion(ClassFile.latestMajorVersion(), 0))));
    }
}
