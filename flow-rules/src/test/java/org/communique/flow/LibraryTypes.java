package org.communique.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.reflect.AccessFlag;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Public top-level types of library packages, read from the jars on the class path. */
final class LibraryTypes {

    private static final String SUFFIX = ".class";

    private LibraryTypes() {}

    /** Returns the qualified names of the types by their simple names; without those of deeper packages. */
    static Map<String, String> of(Collection<String> packages) {
        var types = new TreeMap<String, String>();
        for (var name : packages) {
            publicTypes(name).forEach(type -> types.merge(type, name + "." + type, (a, b) -> a + ", " + b));
        }
        return types;
    }

    private static Stream<String> publicTypes(String packageName) {
        var pattern = "classpath*:" + packageName.replace('.', '/') + "/*" + SUFFIX;
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .filter(file -> !simpleName(file).contains("$"))
                    .filter(LibraryTypes::isPublic)
                    .map(LibraryTypes::simpleName);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPublic(Resource file) {
        try {
            return ClassFile.of().parse(file.getContentAsByteArray()).flags().has(AccessFlag.PUBLIC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String simpleName(Resource file) {
        var name = Objects.requireNonNull(file.getFilename());
        return name.substring(0, name.length() - SUFFIX.length());
    }
}
