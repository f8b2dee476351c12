package dev.assay.interview;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** By what way a conversation is held. */
public enum Channel {
    /** A rep on the phone. */
    CALL,
    /** A chatbot. */
    CHAT,
    /** A form that prospects fill in themselves. */
    WEB,
    /** Taken over from elsewhere. */
    IMPORT;

    /** The word in JSON and in the record of decisions. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Channel::word).toList();
    }

    /** The one of a word; empty where there is none. */
    public static Optional<Channel> of(String word) {
        return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
    }
}
