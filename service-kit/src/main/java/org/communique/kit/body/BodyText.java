package org.communique.kit.body;

import org.communique.kit.charset.DeclaredText;
import org.communique.kit.problem.Problem;
import org.springframework.http.MediaType;

/**
 * Text of a body: by its byte order mark, else by the charset of its Content-Type, else by the declaration of an HTML
 * page, else UTF-8; labels mean what they do on the web. Valid UTF-8 beyond ASCII is believed; other bytes than the
 * declared ones are refused, never replaced.
 */
public final class BodyText {

    private BodyText() {}

    /**
     * Returns the text, without a byte order mark.
     *
     * @param type the Content-Type as it was sent, not as Spring completes it
     * @throws org.springframework.web.ErrorResponseException 400 when the charset is unknown, or the bytes are in
     *     another one
     */
    public static String of(byte[] body, MediaType type) {
        try {
            return DeclaredText.of(body, type.getParameter("charset"), type.isCompatibleWith(MediaType.TEXT_HTML));
        } catch (DeclaredText.UnknownLabelException | DeclaredText.OtherCharsetException e) {
            throw Problem.malformed(String.valueOf(e.getMessage()));
        }
    }
}
