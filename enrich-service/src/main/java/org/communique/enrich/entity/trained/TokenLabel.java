package org.communique.enrich.entity.trained;

import org.communique.enrich.entity.mention.EntityKind;
import org.jspecify.annotations.Nullable;

/** Label of a token. Adjacent tokens with one label make one name. */
public enum TokenLabel {
    /** No name. */
    NONE(0, null),
    /** A person's name. */
    PERSON(1, EntityKind.PERSON),
    /** An organisation's name. */
    ORGANISATION(2, EntityKind.ORGANISATION),
    /** A place's name. */
    PLACE(3, EntityKind.PLACE);

    /** Number of labels. */
    public static final int COUNT = 4;

    private final int index;
    private final @Nullable EntityKind kind;

    TokenLabel(int index, @Nullable EntityKind kind) {
        this.index = index;
        this.kind = kind;
    }

    /** Returns the label of an entity kind. */
    static TokenLabel of(EntityKind kind) {
        return switch (kind) {
            case PERSON -> PERSON;
            case ORGANISATION -> ORGANISATION;
            case PLACE -> PLACE;
        };
    }

    /** Returns its index in arrays with a value for each label. */
    public int index() {
        return index;
    }

    /** Returns the entity kind; null for {@link #NONE}. */
    @Nullable
    EntityKind kind() {
        return kind;
    }
}
