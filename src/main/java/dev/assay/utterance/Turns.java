package dev.assay.utterance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Some turns of phrase that mean the same. Immutable. */
final class Turns {
    private final Map<String, List<List<String>>> byFirst = new HashMap<>();

    /**
     * @param phrases each as its words in small letters
     */
    Turns(List<List<String>> phrases) {
        for (List<String> phrase : phrases) {
            byFirst.computeIfAbsent(phrase.get(0), first -> new ArrayList<>()).add(phrase);
        }
        byFirst.values()
                .forEach(l -> l.sort(
                        Comparator.comparingInt((List<String> p) -> p.size()).reversed()));
    }

    /** How many words from here on are one of them, as many as can be; 0 for none. */
    int at(List<Word> words, int from) {
        if (from < 0 || from >= words.size()) {
            return 0;
        }
        for (List<String> phrase : byFirst.getOrDefault(words.get(from).folded(), List.of())) {
            if (stands(phrase, words, from)) {
                return phrase.size();
            }
        }
        return 0;
    }

    /** How many words right before here are one of them, as many as can be; 0 for none. */
    int before(List<Word> words, int end) {
        for (int from = Math.max(0, end - 6); from < end; from++) {
            if (at(words, from) == end - from) {
                return end - from;
            }
        }
        return 0;
    }

    private static boolean stands(List<String> phrase, List<Word> words, int from) {
        if (from + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!phrase.get(i).equals(words.get(from + i).folded())) {
                return false;
            }
        }
        return true;
    }
}
