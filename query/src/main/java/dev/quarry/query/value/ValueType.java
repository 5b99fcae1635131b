package dev.quarry.query.value;

/** The types a value can have; {@link #typeName} is what {@code type()} returns, {@link #wireName} what the query API writes. */
public enum ValueType {
    BOOLEAN("boolean", "boolean"),
    LONG("long", "long"),
    DOUBLE("double", "double"),
    BINARY("binary", "binary"),
    STRING("string", "string"),
    TIMESTAMP("timestamp", "timestamp"),
    DURATION("duration", "duration"),
    TIMEFRAME("timeframe", "timeframe"),
    UID("uid", "uid"),
    IP("ip", "ip_address"),
    SMARTSCAPE_ID("smartscape_id", "smartscape_id"),
    GEOPOINT("geopoint", "geo_point"),
    ARRAY("array", "array"),
    RECORD("record", "record"),
    NULL("null", "undefined");

    private final String typeName;
    private final String wireName;

    ValueType(String typeName, String wireName) {
        this.typeName = typeName;
        this.wireName = wireName;
    }

    public String typeName() {
        return typeName;
    }

    public String wireName() {
        return wireName;
    }
}
