import java.io.IOException;
import java.io.Reader;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Writes the bundles of texts as classes, which an AOT cache takes as they are: to parse the files costs each
/// start 20 ms of a processor's time. Only packages have them: a text that was changed later would not be looked
/// at. `opwatch.words.Strings` knows their names.
///
/// Arguments: the folder of the classes, in which the bundles are, and the folder to write to, below which they
/// have the same place.
final class BundleClasses {
    private static final String FOLDER = "opwatch/words";
    private static final String BUNDLE = "strings";
    private static final String CLASS = "PackagedStrings";

    private static final ClassDesc PARENT = ClassDesc.of(ListResourceBundle.class.getName());
    private static final ClassDesc PAIR = ConstantDescs.CD_Object.arrayType();

    private BundleClasses() {}

    public static void main(String[] args) throws IOException {
        Path to = Files.createDirectories(Path.of(args[1], FOLDER));
        List<Path> bundles;
        try (Stream<Path> files = Files.list(Path.of(args[0], FOLDER))) {
            bundles = files.filter(file -> file.getFileName().toString().matches(BUNDLE + "(_.+)?\\.properties"))
                    .toList();
        }
        if (bundles.isEmpty()) {
            throw new IOException("no bundle in " + args[0]);
        }
        for (Path bundle : bundles) {
            String name = bundle.getFileName().toString().replace(BUNDLE, CLASS).replace(".properties", "");
            Files.write(to.resolve(name + ".class"), compiled(name, texts(bundle)));
        }
    }

    private static Properties texts(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(bundle)) {
            texts.load(file);
        }
        return texts;
    }

    /// A class whose `getContents` gives each key with its text.
    private static byte[] compiled(String name, Properties texts) {
        ClassDesc self = ClassDesc.of(FOLDER.replace('/', '.'), name);
        return ClassFile.of().build(self, bundle -> bundle.withSuperclass(PARENT)
                .withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL)
                .withMethodBody(
                        ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_PUBLIC, code -> code.aload(0)
                                .invokespecial(PARENT, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                                .return_())
                .withMethodBody(
                        "getContents",
                        MethodTypeDesc.of(PAIR.arrayType()),
                        ClassFile.ACC_PROTECTED,
                        code -> contents(code, texts)));
    }

    private static void contents(CodeBuilder code, Properties texts) {
        List<String> keys = List.copyOf(new TreeSet<>(texts.stringPropertyNames()));
        code.loadConstant(keys.size()).anewarray(PAIR);
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            code.dup().loadConstant(i).loadConstant(2).anewarray(ConstantDescs.CD_Object);
            code.dup().loadConstant(0).loadConstant(key).aastore();
            code.dup().loadConstant(1).loadConstant(texts.getProperty(key)).aastore();
            code.aastore();
        }
        code.areturn();
    }
}
