package dev.quarry.demo;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * A working day: what people, workloads and services do all the time, mistakes included. Some of it is close to what the
 * detections look for and must not be taken for it.
 */
final class Routine {
    /** What happens so many times in a thousand events, roughly as in a real account. */
    private record Habit(int perThousand, Function<Instant, Event.Written> event) {}

    private final SplittableRandom random;
    private final List<Habit> habits = List.of(
            new Habit(170, this::assumeRole),
            new Habit(160, this::decrypt),
            new Habit(150, this::describe),
            new Habit(120, this::bucket),
            new Habit(100, this::logStream),
            new Habit(80, this::table),
            new Habit(70, this::secret),
            new Habit(55, this::function),
            new Habit(45, this::parameter),
            new Habit(25, this::identityCheck),
            new Habit(15, this::deniedDescribe));

    /** All others. */
    private final NearMisses rare;

    Routine(SplittableRandom random) {
        this.random = random;
        this.rare = new NearMisses(random);
    }

    /** Some ordinary event. */
    Event.Written event(Instant time) {
        int dice = random.nextInt(1000);
        for (Habit habit : habits) {
            if (dice < habit.perThousand()) {
                return habit.event().apply(time);
            }
            dice -= habit.perThousand();
        }
        return rare.event(time);
    }

    private Event.Written assumeRole(Instant time) {
        Principal workload = any(Company.WORKLOADS);
        String service = any(Company.SERVICES);
        String role = "arn:aws:iam::" + workload.account() + ":role/" + workload.role();
        return Event.byService(random, time, workload.account(), region(), service, "sts", "AssumeRole")
                .request("roleArn", role, "roleSessionName", workload.name(), "durationSeconds", 3600)
                .response(
                        "credentials",
                        Event.object(
                                "accessKeyId", workload.accessKeyId(),
                                "sessionToken", "REDACTED",
                                "expiration", time.plusSeconds(3600).toString()),
                        "assumedRoleUser",
                        Event.object(
                                "assumedRoleId",
                                "AROA" + Ids.letters(role, 17) + ":" + workload.name(),
                                "arn",
                                workload.arn()))
                .resource("AWS::IAM::Role", role)
                .finish(true);
    }

    private Event.Written decrypt(Instant time) {
        Principal workload = any(Company.WORKLOADS);
        String region = region();
        String secret = any(Company.SECRETS);
        return Event.call(random, time, workload, region, "kms", "Decrypt")
                .request(
                        "encryptionAlgorithm",
                        "SYMMETRIC_DEFAULT",
                        "encryptionContext",
                        Event.object(
                                "SecretARN",
                                Company.secretArn(workload, region, secret),
                                "SecretVersionId",
                                Ids.uuid(random)))
                .resource("AWS::KMS::Key", Company.keyArn(workload, region, secret))
                .finish(true);
    }

    private Event.Written describe(Instant time) {
        Principal engineer = random.nextInt(3) == 0 ? any(Company.ENGINEERS) : any(Company.WORKLOADS);
        String[] call = any(List.of(
                new String[] {"ec2", "DescribeInstances"},
                new String[] {"ec2", "DescribeSecurityGroups"},
                new String[] {"ecs", "DescribeServices"},
                new String[] {"elasticloadbalancing", "DescribeTargetHealth"},
                new String[] {"rds", "DescribeDBInstances"},
                new String[] {"autoscaling", "DescribeAutoScalingGroups"}));
        return Event.call(random, time, engineer, region(), call[0], call[1])
                .request("maxResults", 100, "filterSet", Event.object("items", List.of()))
                .finish(true);
    }

    private Event.Written bucket(Instant time) {
        Principal workload = any(Company.WORKLOADS);
        String bucket = any(Company.BUCKETS);
        String name =
                any(List.of("GetBucketLocation", "ListObjects", "GetBucketAcl", "GetBucketPolicyStatus", "HeadBucket"));
        return Event.call(random, time, workload, region(), "s3", name)
                .request(
                        "bucketName",
                        bucket,
                        "Host",
                        bucket + ".s3." + Company.HOME_REGION + ".amazonaws.com",
                        "prefix",
                        "robots/" + random.nextInt(900) + "/")
                .additional(
                        "SignatureVersion",
                        "SigV4",
                        "CipherSuite",
                        "TLS_AES_128_GCM_SHA256",
                        "bytesTransferredIn",
                        random.nextInt(10) == 0 ? (Object) 0 : (Object) 0.0,
                        "AuthenticationMethod",
                        "AuthHeader",
                        "x-amz-id-2",
                        Ids.random(random, 56),
                        "bytesTransferredOut",
                        random.nextInt(4000))
                .resource("AWS::S3::Bucket", "arn:aws:s3:::" + bucket)
                .finish(true);
    }

    private Event.Written logStream(Instant time) {
        String function = any(Company.FUNCTIONS);
        return Event.byService(
                        random, time, Company.PRODUCTION, region(), "lambda.amazonaws.com", "logs", "CreateLogStream")
                .request(
                        "logGroupName",
                        "/aws/lambda/" + function,
                        "logStreamName",
                        time.toString().substring(0, 10) + "/[$LATEST]"
                                + Ids.uuid(random).replace("-", ""))
                .finish(false);
    }

    private Event.Written table(Instant time) {
        Principal workload = any(Company.WORKLOADS);
        String table = any(Company.TABLES);
        return Event.call(
                        random,
                        time,
                        workload,
                        region(),
                        "dynamodb",
                        random.nextBoolean() ? "DescribeTable" : "ListTables")
                .request("tableName", table)
                .resource(
                        "AWS::DynamoDB::Table",
                        "arn:aws:dynamodb:" + Company.HOME_REGION + ":" + workload.account() + ":table/" + table)
                .finish(true);
    }

    private Event.Written secret(Instant time) {
        Principal workload = any(Company.WORKLOADS);
        String region = region();
        return Event.call(random, time, workload, region, "secretsmanager", "GetSecretValue")
                .request(
                        "secretId",
                        Company.secretArn(workload, region, any(Company.SECRETS)),
                        "versionStage",
                        "AWSCURRENT")
                .finish(true);
    }

    private Event.Written function(Instant time) {
        String function = any(Company.FUNCTIONS);
        return Event.call(
                        random,
                        time,
                        any(Company.ENGINEERS),
                        region(),
                        "lambda",
                        random.nextInt(4) == 0 ? "UpdateFunctionCode20150331v2" : "GetFunction20150331v2")
                .request("functionName", function, "publish", false)
                .finish(random.nextInt(4) != 0);
    }

    private Event.Written parameter(Instant time) {
        return Event.call(random, time, any(Company.WORKLOADS), region(), "ssm", "GetParametersByPath")
                .request("path", "/" + any(Company.FUNCTIONS) + "/", "recursive", true, "withDecryption", true)
                .finish(true);
    }

    private Event.Written identityCheck(Instant time) {
        return Event.call(random, time, any(Company.ENGINEERS), region(), "sts", "GetCallerIdentity")
                .finish(true);
    }

    /** EC2 says that a call was not allowed in words of its own. */
    private Event.Written deniedDescribe(Instant time) {
        Principal engineer = any(Company.ENGINEERS);
        return Event.call(random, time, engineer, region(), "ec2", "DescribeVolumes")
                .failed(
                        "Client.UnauthorizedOperation",
                        "You are not authorized to perform this operation. User: " + engineer.arn())
                .finish(true);
    }

    private String region() {
        return any(Company.REGIONS);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
