package opwatch.systems;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Every call of a path of [HeldFiles]: done by the path of the disk below, with paths unwrapped on the way
/// down and wrapped on the way up.
record HeldPath(HeldFiles disk, Path path) implements InvocationHandler {
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "getFileSystem":
                return disk.system();
            case "toString":
                return path.toString();
            case "hashCode":
                return path.hashCode();
            case "equals":
                return arguments[0] instanceof Path other && path.equals(HeldFiles.unwrap(other));
            case "toUri":
                return path.toUri();
            default:
                return delegated(method, arguments);
        }
    }

    private Object delegated(Method method, Object[] arguments) throws Throwable {
        Object[] below = arguments == null ? new Object[0] : arguments.clone();
        for (int i = 0; i < below.length; i++) {
            below[i] = below[i] instanceof Path given ? HeldFiles.unwrap(given) : below[i];
        }
        Object result;
        try {
            result = method.invoke(path, below);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        return switch (result) {
            case Path one -> disk.wrap(one);
            case Iterator<?> all -> wrapped(all);
            case null, default -> result;
        };
    }

    private Iterator<Path> wrapped(Iterator<?> names) {
        List<Path> all = new ArrayList<>();
        names.forEachRemaining(name -> all.add(disk.wrap((Path) name)));
        return all.iterator();
    }
}
