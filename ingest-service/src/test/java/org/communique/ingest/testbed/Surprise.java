package org.communique.ingest.testbed;

/** Exceptions and errors that nobody thought of. */
public final class Surprise {

    private Surprise() {}

    /** Throws one of a class, whatever is expected; it says {@code surprise}. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // so that it fits wherever a value is expected
    public static <T> T of(Class<? extends Throwable> surprise) {
        try {
            throw sneaky(surprise.getConstructor(String.class).newInstance("a surprise"));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(surprise + " (expected: one that takes a message)", e);
        }
    }

    /** Compilers let an unchecked type variable be thrown. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> RuntimeException sneaky(Throwable surprise) throws E {
        throw (E) surprise;
    }
}
