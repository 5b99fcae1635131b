package dev.quarry.demo;

import java.time.Instant;
import java.util.SplittableRandom;

/** A key is made; by its origin it is an ordinary one or one whose material comes from outside. */
final class KeyCreation {
    private KeyCreation() {}

    static Event.Written event(SplittableRandom random, Instant time, Principal who, String region, String origin) {
        String id = Ids.uuid(random);
        String arn = "arn:aws:kms:" + region + ":" + who.account() + ":key/" + id;
        return Event.call(random, time, who, region, "kms", "CreateKey")
                .request(
                        "keyUsage",
                        "ENCRYPT_DECRYPT",
                        "keySpec",
                        "SYMMETRIC_DEFAULT",
                        "origin",
                        origin,
                        "multiRegion",
                        false,
                        "bypassPolicyLockoutSafetyCheck",
                        false)
                .response(
                        "keyMetadata",
                        Event.object(
                                "aWSAccountId",
                                who.account(),
                                "keyId",
                                id,
                                "arn",
                                arn,
                                "creationDate",
                                time.toString(),
                                "enabled",
                                !origin.startsWith("EXTERNAL"),
                                "keyUsage",
                                "ENCRYPT_DECRYPT",
                                "keyState",
                                origin.equals("EXTERNAL") ? "PendingImport" : "Enabled",
                                "origin",
                                origin,
                                "keyManager",
                                "CUSTOMER",
                                "keySpec",
                                "SYMMETRIC_DEFAULT",
                                "multiRegion",
                                false))
                .resource("AWS::KMS::Key", arn)
                .finish(false);
    }
}
