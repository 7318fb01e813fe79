package org.communique.enrich.operations;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What counted classes call in place of a method of the JDK that takes longer for longer texts or lists: the same, named
 * the same, its object the first parameter.
 */
@SuppressWarnings({"unused", "InlineMeSuggester"}) // Called by rewritten classes.
public final class Counted {

    private Counted() {}

    public static Matcher matcher(Pattern pattern, CharSequence text) {
        return pattern.matcher(CountedText.of(text));
    }

    public static Stream<String> splitAsStream(Pattern pattern, CharSequence text) {
        return pattern.splitAsStream(CountedText.of(text));
    }

    public static String[] split(Pattern pattern, CharSequence text) {
        return pattern.split(CountedText.of(text));
    }

    public static boolean matches(String text, String pattern) {
        return Pattern.compile(pattern).matcher(CountedText.of(text)).matches();
    }

    public static String replaceAll(String text, String pattern, String replacement) {
        return Pattern.compile(pattern).matcher(CountedText.of(text)).replaceAll(replacement);
    }

    public static String replaceFirst(String text, String pattern, String replacement) {
        return Pattern.compile(pattern).matcher(CountedText.of(text)).replaceFirst(replacement);
    }

    public static String[] split(String text, String pattern) {
        return Pattern.compile(pattern).split(CountedText.of(text));
    }

    public static String[] split(String text, String pattern, int limit) {
        return Pattern.compile(pattern).split(CountedText.of(text), limit);
    }

    public static String substring(String text, int start) {
        return counted(text.substring(start));
    }

    public static String substring(String text, int start, int end) {
        return counted(text.substring(start, end));
    }

    public static String strip(String text) {
        return counted(text.strip());
    }

    /** For each capital sigma the JDK looks for the ends of its word, in both directions. */
    public static String toLowerCase(String text, java.util.Locale locale) {
        Operations.add(text.length() * text.chars().filter(c -> c == 'Σ').count());
        return counted(text.toLowerCase(locale));
    }

    public static String toUpperCase(String text, java.util.Locale locale) {
        return counted(text.toUpperCase(locale));
    }

    public static String replace(String text, char one, char other) {
        return counted(text.replace(one, other));
    }

    public static String replace(String text, CharSequence one, CharSequence other) {
        return counted(text.replace(one, other));
    }

    public static String concat(String text, String other) {
        return counted(text.concat(other));
    }

    public static int indexOf(String text, int character) {
        return found(text, 0, text.indexOf(character));
    }

    public static int indexOf(String text, int character, int from) {
        return found(text, from, text.indexOf(character, from));
    }

    public static int indexOf(String text, String part) {
        return found(text, 0, text.indexOf(part));
    }

    public static int indexOf(String text, String part, int from) {
        return found(text, from, text.indexOf(part, from));
    }

    public static int lastIndexOf(String text, int character) {
        return foundLast(text.length(), text.lastIndexOf(character));
    }

    public static int lastIndexOf(String text, int character, int from) {
        return foundLast(from, text.lastIndexOf(character, from));
    }

    public static int lastIndexOf(String text, String part, int from) {
        return foundLast(from, text.lastIndexOf(part, from));
    }

    public static boolean contains(String text, CharSequence part) {
        Operations.add(text.length());
        return text.contains(part);
    }

    public static IntStream chars(String text) {
        return text.chars().peek(_ -> Operations.one());
    }

    public static IntStream codePoints(String text) {
        return text.codePoints().peek(_ -> Operations.one());
    }

    public static StringBuilder append(StringBuilder builder, String text) {
        Operations.add(text.length());
        return builder.append(text);
    }

    public static StringBuilder append(StringBuilder builder, CharSequence text) {
        Operations.add(text.length());
        return builder.append(text);
    }

    public static String toString(StringBuilder builder) {
        return counted(builder.toString());
    }

    public static <T> List<T> toList(Stream<T> stream) {
        var list = stream.toList();
        Operations.add(list.size());
        return list;
    }

    public static Object remove(List<?> list, int index) {
        Operations.add((long) list.size() - index);
        return list.remove(index);
    }

    public static void add(List<Object> list, int index, Object element) {
        Operations.add((long) list.size() - index);
        list.add(index, element);
    }

    public static boolean contains(List<?> list, Object element) {
        Operations.add(list.size());
        return list.contains(element);
    }

    public static int indexOf(List<?> list, Object element) {
        int index = list.indexOf(element);
        Operations.add(index < 0 ? list.size() : index);
        return index;
    }

    public static boolean removeIf(java.util.Collection<Object> elements, java.util.function.Predicate<Object> filter) {
        Operations.add(elements.size());
        return elements.removeIf(filter);
    }

    private static String counted(String text) {
        Operations.add(text.length());
        return text;
    }

    private static int found(String text, int from, int index) {
        Operations.add(Math.max(0, (index < 0 ? text.length() : index) - from));
        return index;
    }

    private static int foundLast(int from, int index) {
        Operations.add(Math.max(0, from - index));
        return index;
    }
}
