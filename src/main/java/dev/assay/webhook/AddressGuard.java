package dev.assay.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks up hosts, and gives no address that must not be spoken to. Every connection asks it, and is made to an address that it gave: a name that means another machine the next moment gains
 * nothing by it.
 */
final class AddressGuard implements DnsResolver {
    private final Lookup lookup;
    private final boolean toPrivate;

    /**
     * @param lookup asks the DNS
     * @param toPrivate whether private addresses may be spoken to
     */
    AddressGuard(Lookup lookup, boolean toPrivate) {
        this.lookup = lookup;
        this.toPrivate = toPrivate;
    }

    /** Finds the addresses of a host: a name, or an address written in any way. */
    interface Lookup {
        InetAddress[] find(String host) throws UnknownHostException;
    }

    /** An address that must not be spoken to. The message says so without the address. */
    static final class Refused extends UnknownHostException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = lookup.find(host);
        for (InetAddress address : found) {
            // One bad address among good ones is reason enough: nobody means that.
            check(address);
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    void check(InetAddress address) throws Refused {
        Reach reach = Reach.of(address);
        if (reach == Reach.NOWHERE) {
            throw new Refused("its address is of no machine");
        }
        if (reach == Reach.PRIVATE && !toPrivate) {
            throw new Refused("its address is private, and \"private\": true is not set for it");
        }
    }
}
