package vn.tgpl.planning.sheet;

import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.tgpl.kit.problem.Refusal;

/**
 * What a sheet's XML may look like before it is read as one: the reader makes a list as long as the farthest column, and a
 * number of as many digits as there are.
 */
final class SheetShape {
    /** Of all sheets of a file; far more than is filled in. */
    private static final int MOST_ROWS = 20_000;

    private static final int MOST_COLUMNS = 256;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_TEXT = 40_000;
    private static final int LONGEST_NAME = 1_000;
    /** What may lie in a workbook and is no XML. */
    private static final Set<String> OTHER = Set.of("bin", "png", "jpg", "jpeg", "gif", "emf", "wmf");

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private int rows;
    private int cells;
    private boolean number;
    private int text;

    /** One part of the file; refused as soon as it goes too far. */
    void look(String name, InputStream content) {
        try {
            var xml = XML.createXMLStreamReader(content);
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> element(xml);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text(xml.getTextLength());
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            if (!OTHER.contains(name.substring(name.lastIndexOf('.') + 1))) {
                throw new Refusal(SheetRefusal.MALFORMED_SHEET);
            }
        }
    }

    private void element(XMLStreamReader xml) {
        text = 0;
        switch (xml.getLocalName()) {
            case "row" -> {
                cells = 0;
                refuse(++rows > MOST_ROWS);
            }
            case "c" -> {
                var type = xml.getAttributeValue(null, "t");
                number = type == null || type.equals("n");
                refuse(++cells > MOST_COLUMNS || column(xml.getAttributeValue(null, "r")) > MOST_COLUMNS);
            }
            default -> {}
        }
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            refuse(xml.getAttributeValue(i).length() > LONGEST_NAME);
        }
    }

    /** As letters say it, from 1; 0 without any. */
    private static int column(String cell) {
        var column = 0;
        for (var i = 0; cell != null && i < cell.length() && column <= MOST_COLUMNS; i++) {
            var letter = Character.toUpperCase(cell.charAt(i));
            if (letter < 'A' || letter > 'Z') break;
            column = column * 26 + letter - 'A' + 1;
        }
        return column;
    }

    private void text(int length) {
        text += length;
        refuse(text > (number ? LONGEST_NUMBER : LONGEST_TEXT));
    }

    private static void refuse(boolean tooFar) {
        if (tooFar) throw new Refusal(SheetRefusal.SHEET_TOO_LARGE);
    }
}
