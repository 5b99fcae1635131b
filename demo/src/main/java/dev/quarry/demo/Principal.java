package dev.quarry.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Someone or something that calls the cloud.
 *
 * @param account 12 digits
 * @param role empty for an IAM user
 * @param name user name, or session name of an assumed role
 * @param address where its calls come from
 */
record Principal(String account, String role, String name, String address) {

    static Principal user(String account, String name, String address) {
        return new Principal(account, "", name, address);
    }

    static Principal role(String account, String role, String session, String address) {
        return new Principal(account, role, session, address);
    }

    /** The same credentials used from elsewhere. */
    Principal from(String otherAddress) {
        return new Principal(account, role, name, otherAddress);
    }

    boolean isRole() {
        return !role.isEmpty();
    }

    String arn() {
        return isRole()
                ? "arn:aws:sts::" + account + ":assumed-role/" + role + "/" + name
                : "arn:aws:iam::" + account + ":user/" + name;
    }

    /** An access key id that belongs to this principal alone; made up, but of the right form. */
    String accessKeyId() {
        return (isRole() ? "ASIA" : "AKIA") + Ids.letters(account + role + name + "key", 16);
    }

    /** The {@code userIdentity} of an event. */
    Map<String, Object> identity() {
        Map<String, Object> identity = new LinkedHashMap<>();
        String id = (isRole() ? "AROA" : "AIDA") + Ids.letters(account + (isRole() ? role : name), 17);
        identity.put("type", isRole() ? "AssumedRole" : "IAMUser");
        identity.put("principalId", isRole() ? id + ":" + name : id);
        identity.put("arn", arn());
        identity.put("accountId", account);
        identity.put("accessKeyId", accessKeyId());
        if (isRole()) {
            Map<String, Object> issuer = new LinkedHashMap<>();
            issuer.put("type", "Role");
            issuer.put("principalId", id);
            issuer.put("arn", "arn:aws:iam::" + account + ":role/" + role);
            issuer.put("accountId", account);
            issuer.put("userName", role);
            Map<String, Object> context = new LinkedHashMap<>();
            context.put("sessionIssuer", issuer);
            context.put("attributes", new LinkedHashMap<>(Map.of("mfaAuthenticated", "false")));
            identity.put("sessionContext", context);
        } else {
            identity.put("userName", name);
        }
        return identity;
    }
}
