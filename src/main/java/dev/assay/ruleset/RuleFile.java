package dev.assay.ruleset;

/**
 * A rule file as found.
 *
 * @param path relative to the home folder, with {@code /}, such as {@code rules/b2b-saas/segments.drl}
 * @param bytes its content, unread
 */
public record RuleFile(String path, byte[] bytes) {}
