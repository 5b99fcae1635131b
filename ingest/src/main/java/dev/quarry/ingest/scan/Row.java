package dev.quarry.ingest.scan;

import dev.quarry.ingest.record.PlainFields;
import dev.quarry.ingest.record.RecordView;
import dev.quarry.ingest.source.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** One record on its way into columns; what several columns need is worked out once. */
final class Row {
    private static final int ID_BYTES = 16;

    private final MessageDigest digest = Fingerprint.sha256();
    private final PlainFields fields = new PlainFields();
    private RecordView view;
    private boolean fieldsRead;

    void moveTo(RecordView record) {
        view = record;
        fieldsRead = false;
    }

    RecordView view() {
        return view;
    }

    PlainFields fields() {
        if (!fieldsRead) {
            fields.read(view);
            fieldsRead = true;
        }
        return fields;
    }

    /** The first 128 bits of the SHA-256 of the content, in hexadecimal. */
    byte[] id() {
        digest.update(view.buffer(), view.start(), view.length());
        return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES).getBytes(StandardCharsets.US_ASCII);
    }
}
