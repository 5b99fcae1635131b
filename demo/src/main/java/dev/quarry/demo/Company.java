package dev.quarry.demo;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Halden Robotics, which does not exist: its accounts, people, roles and belongings. Addresses are from the ranges
 * reserved for documentation (RFC 5737) and from private ones.
 */
final class Company {
    static final String PRODUCTION = "417308265911";
    static final String STAGING = "652094718330";
    static final String SECURITY = "908115736204";

    static final String HOME_REGION = "eu-central-1";
    static final String SECOND_REGION = "us-east-1";
    static final List<String> REGIONS = List.of(HOME_REGION, HOME_REGION, HOME_REGION, SECOND_REGION);

    static final List<Principal> ENGINEERS = List.of(
            Principal.user(PRODUCTION, "mira.solberg", "203.0.113.18"),
            Principal.user(PRODUCTION, "tomas.hejda", "203.0.113.22"),
            Principal.user(STAGING, "aoife.brennan", "203.0.113.25"),
            Principal.user(STAGING, "kenji.morita", "203.0.113.31"),
            Principal.role(PRODUCTION, "platform-admin", "lena.vogt", "203.0.113.40"),
            Principal.role(SECURITY, "security-audit", "samuel.okoye", "203.0.113.44"));

    static final List<Principal> WORKLOADS = List.of(
            Principal.role(PRODUCTION, "fleet-api", "i-0c1f5a77b2e94d310", "10.20.4.17"),
            Principal.role(PRODUCTION, "telemetry-ingest", "i-09d2b7f1ac63e8842", "10.20.7.91"),
            Principal.role(PRODUCTION, "billing-worker", "billing-worker-prod", "10.20.9.33"),
            Principal.role(PRODUCTION, "map-tiles", "i-0ef4a1c9d7b35620f", "10.20.5.60"),
            Principal.role(STAGING, "fleet-api", "i-0a8873d15f9c2be41", "10.60.4.12"),
            Principal.role(SECURITY, "log-archive", "archive-mover", "10.90.1.8"));

    /** The build system: the attacker will use its key. */
    static final Principal BUILD_USER = Principal.user(PRODUCTION, "ci-artifacts", "198.51.100.61");

    static final Principal DEPLOY_ROLE = Principal.role(PRODUCTION, "deploy", "pipeline-4812", "198.51.100.61");

    static final List<String> SERVICES = List.of(
            "autoscaling.amazonaws.com",
            "lambda.amazonaws.com",
            "config.amazonaws.com",
            "cloudtrail.amazonaws.com",
            "ecs-tasks.amazonaws.com");

    static final List<String> BUCKETS = List.of(
            "halden-fleet-telemetry",
            "halden-map-tiles",
            "halden-build-artifacts",
            "halden-invoices",
            "halden-audit-logs");

    static final List<String> SECRETS = List.of(
            "prod/fleet-api/database",
            "prod/billing/payment-key",
            "prod/telemetry/broker",
            "prod/map-tiles/cdn",
            "prod/partner/webhook");

    static final List<String> FUNCTIONS =
            List.of("telemetry-compact", "invoice-render", "robot-heartbeat", "map-refresh", "alert-router");

    static final List<String> TABLES = List.of("robots", "missions", "customers", "firmware-releases");

    private Company() {}

    /** The name of a secret; the letters behind it come from the secret alone. */
    static String secretArn(Principal principal, String region, String secret) {
        return "arn:aws:secretsmanager:" + region + ":" + principal.account() + ":secret:" + secret + "-"
                + Ids.letters(secret, 6);
    }

    /** The name of the key that a secret is encrypted with. */
    static String keyArn(Principal principal, String region, String secret) {
        return "arn:aws:kms:" + region + ":" + principal.account() + ":key/"
                + Ids.uuid(new SplittableRandom(secret.length() * 7919L));
    }
}
