package dev.assay.web.sales;

import java.util.List;
import java.util.Map;

/**
 * Something that was sent and collides with what others did: the rep sends it anyway, or drops it.
 *
 * @param path where it is sent, after the interview's own
 * @param said what it is, as people read it; empty where it says itself
 * @param field id of the field that still holds it, to be changed or sent as it is; empty where none does
 * @param fields what is sent anyway, where no field holds it
 * @param reopens whether the interview was finished meanwhile, so that it is reopened first
 */
record Undecided(String path, String said, String field, Map<String, List<String>> fields, boolean reopens) {
    /** Copies. */
    Undecided {
        fields = Map.copyOf(fields);
    }
}
