package dev.assay.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Which styles of a workbook show a number as a date: a date is nothing but that. */
final class DateFormats extends DefaultHandler {
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final Map<Integer, Boolean> known = new HashMap<>();
    private boolean inStyles;

    /** Whether a cell of a style is a date. */
    boolean isDate(int style) {
        if (style < 0 || style >= styles.size()) {
            return false;
        }
        return known.computeIfAbsent(styles.get(style), id -> {
            String format = formats.getOrDefault(id, BuiltinFormats.getBuiltinFormat(id));
            return format != null && format.length() < 256 && DateUtil.isADateFormat(id, format);
        });
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "numFmt" -> formats.put(number(attributes, "numFmtId"), attributes.getValue("formatCode"));
            case "cellXfs" -> inStyles = true;
            case "xf" -> {
                if (inStyles) {
                    styles.add(number(attributes, "numFmtId"));
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        inStyles &= !name.equals("cellXfs");
    }

    /** A number of an attribute; 0 where there is none. */
    private static int number(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        try {
            return value == null ? 0 : Integer.parseInt(value);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
