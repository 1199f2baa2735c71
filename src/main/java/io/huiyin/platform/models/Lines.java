package io.huiyin.platform.models;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** On which line of an XML file the element with an id starts. */
class Lines {

    private final Map<String, Integer> byId = new HashMap<>();

    Lines(byte[] xml) {
        try {
            var factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT && reader.getAttributeValue(null, "id") != null) {
                    byId.putIfAbsent(
                            reader.getAttributeValue(null, "id"),
                            reader.getLocation().getLineNumber());
                }
            }
        } catch (XMLStreamException e) {
            // the file has been parsed before; without the rest of the lines messages name the file only
        }
    }

    int of(String id) {
        return byId.getOrDefault(id, 0);
    }
}
