package dev.medley.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The class path of one function, as a view on the twin's: all classes are loaded once, by the application's loader, and
 * a function is shown only those that are on its own path, so that no bean of another function or of a library that it
 * does not have can be found.
 */
final class FunctionClasses extends ClassLoader {

    private final Set<Path> visible;

    private FunctionClasses(ClassLoader all, Set<Path> visible) {
        super("function", all);
        this.visible = visible;
    }

    /**
     * The view of a function.
     *
     * @param home where the checkout is; the function's build listed its class path there
     */
    static FunctionClasses of(Path home, String function) {
        Path target = home.resolve("functions").resolve(function).resolve("target");
        try {
            String list = Files.readString(target.resolve("class-path"));
            Set<Path> visible = Arrays.stream(list.strip().split(java.io.File.pathSeparator, -1))
                    .map(Path::of)
                    .collect(Collectors.toSet());
            visible.add(target.resolve("classes"));
            visible.add(target.resolve(function + "-0.1.0.jar"));
            return new FunctionClasses(FunctionClasses.class.getClassLoader(), visible);
        } catch (IOException e) {
            throw new UncheckedIOException("The function " + function + " has not been built", e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        Class<?> type = super.loadClass(name, resolve);
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source != null && source.getLocation() != null && !sees(source.getLocation())) {
            throw new ClassNotFoundException(name + " is not on this function's class path");
        }
        return type;
    }

    @Override
    public @Nullable URL getResource(String name) {
        try {
            Enumeration<URL> found = getResources(name);
            return found.hasMoreElements() ? found.nextElement() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> seen = Collections.list(super.getResources(name)).stream()
                .filter(this::sees)
                .toList();
        return Collections.enumeration(seen);
    }

    private boolean sees(URL url) {
        String text = url.toString();
        if (text.startsWith("jrt:")) {
            return true;
        }
        String file = text.startsWith("jar:") ? text.substring("jar:".length(), text.indexOf("!/")) : text;
        Path path = Path.of(URI.create(file));
        return visible.stream().anyMatch(path::startsWith);
    }
}
