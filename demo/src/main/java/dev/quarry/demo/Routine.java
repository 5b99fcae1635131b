package dev.quarry.demo;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A working day: what people, workloads and services do all the time, mistakes included. Some of it is close to what the
 * detections look for and must not be taken for it.
 */
final class Routine {
    private final SplittableRandom random;

    Routine(SplittableRandom random) {
        this.random = random;
    }

    /** Some ordinary event. The weights are per thousand, roughly as in a real account. */
    Event.Written event(Instant time) {
        int dice = random.nextInt(1000);
        if (dice < 170) {
            return assumeRole(time);
        } else if (dice < 330) {
            return decrypt(time);
        } else if (dice < 480) {
            return describe(time);
        } else if (dice < 600) {
            return bucket(time);
        } else if (dice < 700) {
            return logStream(time);
        } else if (dice < 780) {
            return table(time);
        } else if (dice < 850) {
            return secret(time);
        } else if (dice < 905) {
            return function(time);
        } else if (dice < 950) {
            return parameter(time);
        } else if (dice < 975) {
            return identityCheck(time);
        } else if (dice < 990) {
            return deniedDescribe(time);
        }
        return rare(time);
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
                                "SecretARN", secretArn(workload, region, secret), "SecretVersionId", Ids.uuid(random)))
                .resource("AWS::KMS::Key", keyArn(workload, region, secret))
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
                .request("secretId", secretArn(workload, region, any(Company.SECRETS)), "versionStage", "AWSCURRENT")
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

    private Event.Written rare(Instant time) {
        return switch (random.nextInt(5)) {
            case 0 -> mistypedSecret(time);
            case 1 -> managedKey(time);
            case 2 -> deniedBucket(time);
            case 3 -> secretList(time);
            default -> rotatedKey(time);
        };
    }

    /** Near miss of the search for secrets that do not exist: one engineer, one typing mistake. */
    private Event.Written mistypedSecret(Instant time) {
        return Event.call(random, time, any(Company.ENGINEERS), region(), "secretsmanager", "GetSecretValue")
                .request("secretId", "prod/fleet-api/databse")
                .failed("ResourceNotFoundException", "Secrets Manager can't find the specified secret.")
                .finish(true);
    }

    /** Near miss of the externally made keys: a key whose material the cloud makes itself. */
    private Event.Written managedKey(Instant time) {
        Principal admin = Company.ENGINEERS.get(4);
        return keyCreation(random, time, admin, region(), random.nextInt(4) == 0 ? "AWS_CLOUDHSM" : "AWS_KMS");
    }

    static Event.Written keyCreation(
            SplittableRandom random, Instant time, Principal who, String region, String origin) {
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

    /** Near miss of the denied secrets: denied as well, but for a bucket. */
    private Event.Written deniedBucket(Instant time) {
        Principal engineer = any(Company.ENGINEERS);
        return Event.call(random, time, engineer, region(), "s3", "GetBucketPolicy")
                .request("bucketName", "halden-audit-logs")
                .denied(
                        "User: " + engineer.arn()
                                + " is not authorized to perform: s3:GetBucketPolicy on resource: \"arn:aws:s3:::halden-audit-logs\"")
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

    static String secretArn(Principal principal, String region, String secret) {
        return "arn:aws:secretsmanager:" + region + ":" + principal.account() + ":secret:" + secret + "-"
                + Ids.letters(secret, 6);
    }

    private static String keyArn(Principal principal, String region, String secret) {
        return "arn:aws:kms:" + region + ":" + principal.account() + ":key/"
                + Ids.uuid(new SplittableRandom(secret.length() * 7919L));
    }

    private String region() {
        return any(Company.REGIONS);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
