package dev.assay.reasoning.space;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Texts after the letters of one pattern (RE2 syntax, the common part of it). What it does not understand it passes over: its texts are tried, not trusted. */
final class PatternSamples {
    private static final int MOST = 12;

    private final String pattern;
    private int at;

    PatternSamples(String pattern) {
        this.pattern = pattern;
    }

    List<String> all() {
        Set<String> texts = new LinkedHashSet<>();
        while (at < pattern.length()) {
            texts.addAll(alternatives());
            at++; // a bracket too many
        }
        return List.copyOf(texts);
    }

    private List<String> alternatives() {
        List<String> all = new ArrayList<>(sequence());
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            all.addAll(sequence());
        }
        return cut(all);
    }

    private List<String> sequence() {
        List<String> texts = List.of("");
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            texts = joined(texts, repeated(piece()));
        }
        return texts;
    }

    private static List<String> joined(List<String> before, List<String> after) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            all.add(before.get(i % before.size()) + after.get(i % after.size()));
        }
        return cut(all);
    }

    private List<String> repeated(List<String> piece) {
        List<String> texts = piece;
        while (at < pattern.length() && "*+?{".indexOf(pattern.charAt(at)) >= 0) {
            char sign = pattern.charAt(at++);
            if (sign == '{') {
                int close = pattern.indexOf('}', at);
                String least = close < 0 ? "" : pattern.substring(at, close).split(",", -1)[0];
                at = close < 0 ? at : close + 1;
                int times = least.isEmpty() || least.length() > 2 ? 1 : Integer.parseInt(least);
                texts = texts.stream().map(t -> t.repeat(times)).toList();
            } else if (sign == '*' || sign == '?') {
                List<String> more = new ArrayList<>(texts);
                more.add(0, "");
                texts = cut(more);
            }
        }
        return texts;
    }

    private List<String> piece() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> List.of(ofClass());
            case '\\' -> List.of(escaped());
            case '.' -> List.of("x");
            case '^', '$' -> List.of("");
            default -> List.of(String.valueOf(c));
        };
    }

    private List<String> group() {
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            while (at < pattern.length() && ":>)".indexOf(pattern.charAt(at)) < 0) {
                at++;
            }
            boolean flags = at < pattern.length() && pattern.charAt(at) == ')';
            at++;
            if (flags) {
                return List.of("");
            }
        }
        List<String> inside = alternatives();
        at++;
        return inside;
    }

    private String escaped() {
        char c = at < pattern.length() ? pattern.charAt(at++) : '\\';
        return switch (c) {
            case 'd' -> "7";
            case 'w' -> "x";
            case 's' -> " ";
            case 'D', 'S' -> "x";
            case 'W' -> "-";
            case 'b', 'B', 'A', 'z', 'Q', 'E' -> "";
            default -> String.valueOf(c);
        };
    }

    private String ofClass() {
        boolean not = at < pattern.length() && pattern.charAt(at) == '^';
        int from = not ? at + 1 : at;
        int close = pattern.indexOf(']', from + 1);
        if (close < 0) {
            return "";
        }
        String inside = pattern.substring(from, close);
        at = close + 1;
        if (not) {
            return inside.contains("x") || inside.contains("a-z") ? "7" : "x";
        }
        return inside.startsWith("\\")
                ? inside.startsWith("\\d") ? "7" : inside.startsWith("\\s") ? " " : "x"
                : inside.substring(0, 1);
    }

    private static List<String> cut(List<String> texts) {
        return texts.size() <= MOST ? texts : texts.subList(0, MOST);
    }
}
