package org.communique.enrich.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Loads our classes and those of jsoup anew, each so changed that it counts its operations: nobody has to remember to
 * count, and a step that is added is counted as well.
 */
final class CountingClassLoader extends ClassLoader {

    private static final List<String> COUNTED = List.of("org.communique.", "org.jsoup.");
    private static final Set<String> NOT_COUNTED = Set.of(
            Operations.class.getName(), Counted.class.getName(), CountedText.class.getName(), Parts.class.getName());
    private static final ClassDesc OPERATIONS = desc(Operations.class);
    private static final ClassDesc REPLACEMENTS = desc(Counted.class);
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);

    /** By name and parameters, the object among them. */
    private static final Map<String, MethodTypeDesc> REPLACED = Arrays.stream(Counted.class.getMethods())
            .filter(method -> method.getDeclaringClass() == Counted.class)
            .collect(Collectors.toUnmodifiableMap(
                    method -> key(method.getName(), type(method)), CountingClassLoader::type));

    private final ClassFile classFile;

    CountingClassLoader(ClassLoader parent) {
        super(parent);
        classFile = ClassFile.of(
                ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(parent)));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            return isCounted(name) ? counted(name) : super.loadClass(name, resolve);
        }
    }

    private static boolean isCounted(String name) {
        return !NOT_COUNTED.contains(name) && COUNTED.stream().anyMatch(name::startsWith);
    }

    private Class<?> counted(String name) throws ClassNotFoundException {
        try (var in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            var bytes = classFile.transformClass(
                    classFile.parse(in.readAllBytes()),
                    ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(Counting::new)));
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static MethodTypeDesc type(java.lang.reflect.Method method) {
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .describeConstable()
                .orElseThrow();
    }

    private static String key(String name, MethodTypeDesc type) {
        return name
                + type.parameterList().stream().map(ClassDesc::descriptorString).collect(Collectors.joining());
    }

    private static ClassDesc desc(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }

    /** Counts at the beginning of a method and at each branch, and exchanges what {@link Counted} has. */
    private static final class Counting implements CodeTransform {

        @Override
        public void atStart(CodeBuilder code) {
            count(code);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            switch (element) {
                case BranchInstruction branch -> {
                    count(code);
                    code.with(branch);
                }
                case InvokeInstruction call when call.opcode() != Opcode.INVOKESTATIC -> exchange(code, call);
                default -> code.with(element);
            }
        }

        private static void count(CodeBuilder code) {
            code.invokestatic(OPERATIONS, "one", NOTHING);
        }

        private static void exchange(CodeBuilder code, InvokeInstruction call) {
            var owner = call.owner().asSymbol();
            var type = call.typeSymbol().insertParameterTypes(0, owner.equals(ARRAY_LIST) ? LIST : owner);
            var replaced = call.opcode() == Opcode.INVOKESPECIAL
                    ? null
                    : REPLACED.get(key(call.name().stringValue(), type));
            if (replaced == null) {
                code.with(call);
            } else {
                code.invokestatic(REPLACEMENTS, call.name().stringValue(), replaced);
            }
        }

        private static final ClassDesc ARRAY_LIST = desc(java.util.ArrayList.class);
        private static final ClassDesc LIST = desc(List.class);
    }
}
