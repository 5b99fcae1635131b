/** XML text to records: elements, attributes and text; no document types, no entities but the five of XML and characters. */
package dev.quarry.pattern.xml;
