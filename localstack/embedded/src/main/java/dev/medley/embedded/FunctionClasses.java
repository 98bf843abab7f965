package dev.medley.embedded;

import java.io.File;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The class path of one function, as a view on the twin's: all classes are loaded once, by the application's loader, and
 * a function is shown only those that are on its own path, so that no bean of another function or of a library that it
 * does not have can be found.
 */
public final class FunctionClasses extends ClassLoader {

    private static final Pattern OURS =
            Pattern.compile(".*/([^/]+)/target/.*|.*/dev/medley/(?:functions/)?([^/]+)/[^/]+/[^/]+");

    private final Set<String> visible;

    private FunctionClasses(ClassLoader all, Set<String> visible) {
        super("function", all);
        this.visible = visible;
    }

    /**
     * The view of a function.
     *
     * @param home where the checkout is; the function's build listed its class path there
     */
    public static FunctionClasses of(Path home, String function) {
        Path list = home.resolve("functions").resolve(function).resolve("target/class-path");
        try {
            Set<String> visible = Arrays.stream(Files.readString(list).strip().split(File.pathSeparator, -1))
                    .map(entry -> element(Path.of(entry)))
                    .collect(Collectors.toSet());
            visible.add(function);
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
        return visible.contains(element(Path.of(URI.create(file))));
    }

    /**
     * What a file belongs to: a module of ours by its folder's name, whether it is met as classes, as a jar, or installed;
     * anything else by the name of its jar.
     */
    private static String element(Path file) {
        Matcher ours = OURS.matcher(file.toString());
        if (ours.matches()) {
            return ours.group(1) == null ? ours.group(2) : ours.group(1);
        }
        return String.valueOf(file.getFileName());
    }
}
