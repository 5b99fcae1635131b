package dev.quarry.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What happened in the last half hour: the access key of the build system has leaked, and someone far away tries it out.
 * They look around, guess names of secrets, are refused, find a role that may read secrets but not decrypt them, and in
 * the end make keys of their own to lock data with. Each step is what one of the tutorial's detections looks for.
 *
 * <p>All of it lies between 28 and 2 minutes before the end, so that a window of 30 minutes shows it.
 */
final class Attack {
    private static final String ADDRESS = "192.0.2.147";
    private static final String AGENT =
            "Boto3/1.35.74 md/Botocore#1.35.74 ua/2.0 os/linux#6.8.0 md/arch#x86_64 lang/python#3.11.9"
                    + " Botocore/1.35.74";
    private static final String REGION = Company.SECOND_REGION;
    private static final List<String> GUESSES = List.of(
            "prod/database",
            "prod/db/master",
            "prod/payments",
            "stripe/live",
            "prod/api-key",
            "github/token",
            "prod/jwt",
            "root/password",
            "backup/key",
            "prod/ldap",
            "vault/unseal");

    private final SplittableRandom random;
    private final Instant end;
    private final List<Event.Written> events = new ArrayList<>();

    private Attack(SplittableRandom random, Instant end) {
        this.random = random;
        this.end = end;
    }

    /** The events of the attack, in the order of time. */
    static List<Event.Written> events(SplittableRandom random, Instant end) {
        Attack attack = new Attack(random, end);
        attack.lookAround();
        attack.guessNames();
        attack.askForKnownSecrets();
        attack.readWithoutKey();
        attack.makeKeys();
        return attack.events;
    }

    private void lookAround() {
        Principal thief = Company.BUILD_USER.from(ADDRESS);
        call(thief, 28 * 60, "sts", "GetCallerIdentity", true);
        call(thief, 28 * 60 - 9, "iam", "ListAttachedUserPolicies", true);
        call(thief, 28 * 60 - 21, "s3", "ListBuckets", true);
        call(thief, 27 * 60 - 2, "secretsmanager", "ListSecrets", true);
    }

    /** Detection 7: many secrets that do not exist, one caller. */
    private void guessNames() {
        Principal thief = Company.BUILD_USER.from(ADDRESS);
        int second = 26 * 60;
        for (String guess : GUESSES) {
            add(Event.call(random, at(second), thief, REGION, "secretsmanager", "GetSecretValue")
                    .agent(AGENT)
                    .request("secretId", guess)
                    .failed("ResourceNotFoundException", "Secrets Manager can't find the specified secret."));
            second -= 3 + random.nextInt(5);
        }
    }

    /** Detection 6: refused, with the secret named in the message. */
    private void askForKnownSecrets() {
        Principal thief = Company.BUILD_USER.from(ADDRESS);
        int second = 21 * 60;
        for (String secret : Company.SECRETS) {
            for (int attempt = 0; attempt < 2; attempt++) {
                add(Event.call(random, at(second), thief, REGION, "secretsmanager", "GetSecretValue")
                        .agent(AGENT)
                        .denied("User: " + thief.arn()
                                + " is not authorized to perform: secretsmanager:GetSecretValue on resource: "
                                + Company.secretArn(thief, REGION, secret)
                                + " because no identity-based policy allows the secretsmanager:GetSecretValue action"));
                second -= 11 + random.nextInt(9);
            }
        }
    }

    /** Detection 5: the role may read the secret but not use the key it is encrypted with. */
    private void readWithoutKey() {
        Principal role = Company.DEPLOY_ROLE.from(ADDRESS);
        int second = 12 * 60;
        for (int attempt = 0; attempt < 7; attempt++) {
            add(Event.call(random, at(second), role, REGION, "secretsmanager", "GetSecretValue")
                    .agent(AGENT)
                    .denied("Access to KMS is not allowed"));
            second -= 17 + random.nextInt(20);
        }
        Principal insider = Company.WORKLOADS.get(2);
        add(Event.call(random, at(9 * 60), insider, Company.HOME_REGION, "secretsmanager", "GetSecretValue")
                .denied("Access to KMS is not allowed"));
    }

    /** Detection 4: keys whose material comes from outside; and one attempt that was refused. */
    private void makeKeys() {
        Principal role = Company.DEPLOY_ROLE.from(ADDRESS);
        add(Event.call(random, at(5 * 60 + 40), Company.BUILD_USER.from(ADDRESS), REGION, "kms", "CreateKey")
                .agent(AGENT)
                .denied("User: " + Company.BUILD_USER.arn()
                        + " is not authorized to perform: kms:CreateKey on resource: * because no"
                        + " identity-based policy allows the kms:CreateKey action"));
        events.add(KeyCreation.event(random, at(5 * 60), role, REGION, "EXTERNAL"));
        events.add(KeyCreation.event(random, at(4 * 60 + 12), role, REGION, "EXTERNAL"));
        events.add(KeyCreation.event(random, at(2 * 60 + 30), role, Company.HOME_REGION, "EXTERNAL_KEY_STORE"));
        events.add(KeyCreation.event(random, at(2 * 60), Company.ENGINEERS.get(4), Company.HOME_REGION, "AWS_KMS"));
    }

    private void call(Principal who, int secondsBeforeEnd, String service, String name, boolean readOnly) {
        events.add(Event.call(random, at(secondsBeforeEnd), who, REGION, service, name)
                .agent(AGENT)
                .finish(readOnly));
    }

    private void add(Event event) {
        events.add(event.finish(true));
    }

    private Instant at(int secondsBeforeEnd) {
        return end.minusSeconds(secondsBeforeEnd);
    }
}
