package dev.quarry.ingest.record;

import dev.quarry.ingest.json.JsonScanner;

/** The memory in which files are read, one after the other: memory that was used before is the fastest there is. */
public final class Workspace {
    final JsonScanner scanner = new JsonScanner(CloudTrailField.TREE);
    final byte[] window = new byte[ByteWindow.START + JsonScanner.PADDING];
}
