use strict;
use warnings;

my $app = sub {
    my $env  = shift;
    my $path = $env->{PATH_INFO};
    my @json = ('Content-Type', 'application/json');
    return [200, [@json, 'X-Total', '3'], ['{"items":3}']] if $path eq '/items' && $env->{REQUEST_METHOD} ne 'OPTIONS';
    return [($env->{HTTP_COOKIE} // '') =~ /session=ann/ ? 200 : 401, [@json], ['{"user":"ann"}']] if $path eq '/me';
    return [($env->{HTTP_AUTHORIZATION} // '') eq 'Basic YW5uOnQwa2Vu' ? 200 : 401, [@json], ['{"secret":42}']] if $path eq '/private';
    return [500, [@json], ['{"error":"boom"}']] if $path eq '/boom';
    return [404, [@json], ['{"error":"no such thing"}']];
};

# @@CORS@@
