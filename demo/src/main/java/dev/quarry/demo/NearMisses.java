package dev.quarry.demo;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** What happens now and then and is close to what the detections look for, yet nothing bad. */
final class NearMisses {
    private final SplittableRandom random;

    NearMisses(SplittableRandom random) {
        this.random = random;
    }

    Event.Written event(Instant time) {
        return switch (random.nextInt(5)) {
            case 0 -> mistypedSecret(time);
            case 1 -> managedKey(time);
            case 2 -> deniedBucket(time);
            case 3 -> secretList(time);
            default -> rotatedKey(time);
        };
    }

    /** Close to the search for secrets that do not exist: one engineer, one typing mistake. */
    private Event.Written mistypedSecret(Instant time) {
        return Event.call(random, time, any(Company.ENGINEERS), region(), "secretsmanager", "GetSecretValue")
                .request("secretId", "prod/fleet-api/databse")
                .failed("ResourceNotFoundException", "Secrets Manager can't find the specified secret.")
                .finish(true);
    }

    /** Close to the externally made keys: a key whose material the cloud makes itself. */
    private Event.Written managedKey(Instant time) {
        Principal admin = Company.ENGINEERS.get(4);
        return KeyCreation.event(random, time, admin, region(), random.nextInt(4) == 0 ? "AWS_CLOUDHSM" : "AWS_KMS");
    }

    /** Close to the denied secrets: denied as well, but for a bucket. */
    private Event.Written deniedBucket(Instant time) {
        Principal engineer = any(Company.ENGINEERS);
        return Event.call(random, time, engineer, region(), "s3", "GetBucketPolicy")
                .request("bucketName", "halden-audit-logs")
                .denied("User: " + engineer.arn()
                        + " is not authorized to perform: s3:GetBucketPolicy on resource:"
                        + " \"arn:aws:s3:::halden-audit-logs\"")
                .finish(true);
    }

    private Event.Written secretList(Instant time) {
        return Event.call(random, time, Company.ENGINEERS.get(5), region(), "secretsmanager", "ListSecrets")
                .request("maxResults", 100, "includePlannedDeletion", false)
                .finish(true);
    }

    private Event.Written rotatedKey(Instant time) {
        return Event.byService(
                        random,
                        time,
                        Company.PRODUCTION,
                        region(),
                        "secretsmanager.amazonaws.com",
                        "secretsmanager",
                        "RotateSecret")
                .request("secretId", any(Company.SECRETS), "rotateImmediately", true)
                .finish(false);
    }

    private String region() {
        return any(Company.REGIONS);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
