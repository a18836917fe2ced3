package opwatch.systems;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A disk on top of another that treats open files as Windows does: a file that is open, in this app or in
/// another program, is neither replaced nor renamed nor removed, and neither is a folder that it is in.
/// Windows lets the Java library's own channels be removed (`FILE_SHARE_DELETE`); this disk does not,
/// because other programs do not.
public final class HeldFiles extends FileSystemProvider {
    private final FileSystem below;
    private final FileSystemProvider provider;
    private final HeldFileSystem system;
    private final List<Path> open = new CopyOnWriteArrayList<>();
    /// How often each file is still refused.
    private final Map<Path, Integer> held = new ConcurrentHashMap<>();

    HeldFiles(FileSystem below) {
        this.below = below;
        this.provider = below.provider();
        this.system = new HeldFileSystem(this, below);
    }

    FileSystem system() {
        return system;
    }

    /// A path of this disk for one of the disk below.
    Path wrap(Path path) {
        return path == null
                ? null
                : (Path) Proxy.newProxyInstance(
                        HeldFiles.class.getClassLoader(), new Class<?>[] {Path.class}, new HeldPath(this, path));
    }

    /// The path on the disk below; one that is not of this disk stays as it is.
    static Path unwrap(Path path) {
        return path != null
                        && Proxy.isProxyClass(path.getClass())
                        && Proxy.getInvocationHandler(path) instanceof HeldPath held
                ? held.path()
                : path;
    }

    /// Lets another program hold a file, for reading too, until this app has been refused so many times.
    ///
    /// @param file on a disk of this kind
    public static void hold(Path file, int refusals) {
        ((HeldFiles) file.getFileSystem().provider()).held.put(key(file), refusals);
    }

    /// Whether the other program still holds the file.
    public static boolean isHeld(Path file) {
        return ((HeldFiles) file.getFileSystem().provider()).held.getOrDefault(key(file), 0) > 0;
    }

    private static Path key(Path path) {
        return unwrap(path).toAbsolutePath().normalize();
    }

    private void refuseHeld(Path path, boolean target) throws FileSystemException {
        Path wanted = key(path);
        int left = held.getOrDefault(wanted, 0);
        held.put(wanted, Math.max(0, left - 1));
        if (left > 0 || open.stream().anyMatch(each -> each.startsWith(wanted))) {
            // In the words of Windows: of what is to be replaced it says "denied", of what is to be moved "used".
            throw target
                    ? new AccessDeniedException(path.toString())
                    : new FileSystemException(path.toString(), null, "used by another process");
        }
    }

    private void refuseHeldElsewhere(Path path) throws FileSystemException {
        if (isHeld(path)) {
            refuseHeld(path, false);
        }
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... with)
            throws IOException {
        refuseHeldElsewhere(path);
        SeekableByteChannel channel = provider.newByteChannel(unwrap(path), options, with);
        return track(path, channel, SeekableByteChannel.class);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... with)
            throws IOException {
        refuseHeldElsewhere(path);
        FileChannel channel = provider.newFileChannel(unwrap(path), options, with);
        Path key = key(path);
        open.add(key);
        return new HeldChannel(channel, () -> open.remove(key));
    }

    private <T> T track(Path path, T channel, Class<T> type) {
        Path key = key(path);
        open.add(key);
        return type.cast(Proxy.newProxyInstance(
                HeldFiles.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        open.remove(key);
                    }
                    try {
                        return method.invoke(channel, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        refuseHeld(from, false);
        refuseHeld(to, true);
        provider.move(unwrap(from), unwrap(to), options);
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
        refuseHeld(to, true);
        provider.copy(unwrap(from), unwrap(to), options);
    }

    @Override
    public void delete(Path path) throws IOException {
        refuseHeld(path, false);
        provider.delete(unwrap(path));
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DirectoryStream<Path> found = provider.newDirectoryStream(unwrap(folder), each -> filter.accept(wrap(each)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                Iterator<Path> each = found.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return each.hasNext();
                    }

                    @Override
                    public Path next() {
                        return wrap(each.next());
                    }
                };
            }

            @Override
            public void close() throws IOException {
                found.close();
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... with) throws IOException {
        provider.createDirectory(unwrap(folder), with);
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        provider.createLink(unwrap(link), unwrap(existing));
    }

    /// As on a Windows without developer mode, where a person lacks the right to make links.
    @Override
    public void createSymbolicLink(Path link, Path target, FileAttribute<?>... with) throws IOException {
        throw new FileSystemException(link.toString(), null, "A required privilege is not held by the client");
    }

    @Override
    public Path readSymbolicLink(Path link) throws IOException {
        return wrap(provider.readSymbolicLink(unwrap(link)));
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return provider.isSameFile(unwrap(one), unwrap(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return provider.isHidden(unwrap(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return provider.getFileStore(unwrap(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        provider.checkAccess(unwrap(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return provider.getFileAttributeView(unwrap(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return provider.readAttributes(unwrap(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) throws IOException {
        return provider.readAttributes(unwrap(path), names, options);
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options) throws IOException {
        provider.setAttribute(unwrap(path), name, value, options);
    }

    @Override
    public String getScheme() {
        return "held";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        return wrap(provider.getPath(uri));
    }
}
