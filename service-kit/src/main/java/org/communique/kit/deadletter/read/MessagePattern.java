package org.communique.kit.deadletter.read;

import java.util.regex.Pattern;

/** Pattern of messages that differ by numbers, ids and quotes only. */
final class MessagePattern {

    private static final int LONGEST = 300;
    private static final Pattern QUOTE = Pattern.compile("'[^']*+'|\"[^\"]*+\"|`[^`]*+`");
    private static final Pattern ID = Pattern.compile(
            "\\b(?:[a-z2-7]{26}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|(?=[0-9a-f]*\\d)[0-9a-f]{16,})\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d++(?:[.,:T-]\\d++)*+Z?");

    private MessagePattern() {}

    /** Returns a message with {@code '…'} for each quote, {@code <id>} for each id and {@code #} for each number or time. */
    static String of(String message) {
        var text = QUOTE.matcher(message).replaceAll("'…'");
        text = ID.matcher(text).replaceAll("<id>");
        text = NUMBER.matcher(text).replaceAll("#");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
