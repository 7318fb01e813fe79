package org.communique.enrich.entity.trained;

import org.communique.enrich.entity.mention.EntityKind;
import org.jspecify.annotations.Nullable;

/** What a token is part of. Tokens of one label without a break are one name. */
public enum TokenLabel {
    /** No name. */
    NONE(0, null),
    /** A person's name. */
    PERSON(1, EntityKind.PERSON),
    /** An organisation's name. */
    ORGANISATION(2, EntityKind.ORGANISATION),
    /** A place's name. */
    PLACE(3, EntityKind.PLACE);

    /** How many there are. */
    public static final int COUNT = 4;

    private final int index;
    private final @Nullable EntityKind kind;

    TokenLabel(int index, @Nullable EntityKind kind) {
        this.index = index;
        this.kind = kind;
    }

    /** The label of what a name stands for. */
    public static TokenLabel of(EntityKind kind) {
        return switch (kind) {
            case PERSON -> PERSON;
            case ORGANISATION -> ORGANISATION;
            case PLACE -> PLACE;
        };
    }

    /** Where it stands in an array that has something for each label. */
    public int index() {
        return index;
    }

    /** What a name of this label stands for; null for {@link #NONE}. */
    @Nullable
    EntityKind kind() {
        return kind;
    }
}
