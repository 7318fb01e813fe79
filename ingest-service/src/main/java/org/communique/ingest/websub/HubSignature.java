package org.communique.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Signature of a notification (WebSub, section 8). */
final class HubSignature {

    private static final Map<String, String> METHODS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private HubSignature() {}

    /**
     * Checks a signature in constant time.
     *
     * @param header {@code X-Hub-Signature}, such as {@code sha256=0a1b…}; null without one, which never matches
     */
    static boolean matches(@Nullable String header, String secret, byte[] body) {
        var parts = header == null ? new String[0] : header.strip().split("=", 2);
        var method = parts.length == 2 ? METHODS.get(parts[0].toLowerCase(Locale.ROOT)) : null;
        if (method == null) {
            return false;
        }
        try {
            return MessageDigest.isEqual(HexFormat.of().parseHex(parts[1]), sign(method, secret, body));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] sign(String method, String secret, byte[] body) {
        try {
            var mac = Mac.getInstance(method);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), method));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has " + method, e);
        }
    }
}
