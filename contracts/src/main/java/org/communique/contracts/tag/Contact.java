package org.communique.contracts.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Contact of a release for journalists. At least a telephone number or a mail address is there.
 *
 * @param name of the person; null when there is none
 * @param role such as {@code Media Contact} or {@code Head of Communications}; null when there is none
 * @param phone as written; null when there is none
 * @param email null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contact(
        @Nullable String name,
        @Nullable String role,
        @Nullable String phone,
        @Nullable String email) {

    /** @throws IllegalArgumentException without both number and address */
    public Contact {
        if (phone == null && email == null) {
            throw new IllegalArgumentException("contact: no phone, no email (expected: one of them)");
        }
    }
}
