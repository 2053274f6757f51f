# WordPress with a database of its own, which ends with it.
set -e
cp -rL /usr/share/wordpress/. wordpress
cp wp-config.php wordpress/
mkdir -p wordpress/wp-content/mu-plugins
cp plugins/*.php wordpress/wp-content/mu-plugins/
mariadb-install-db --no-defaults --user=root --datadir="$PWD/data" --auth-root-authentication-method=normal --skip-test-db > database.log 2>&1
mariadbd --no-defaults --user=root --datadir="$PWD/data" --socket="$PWD/database.sock" --pid-file="$PWD/database.pid" --skip-networking \
  --innodb-buffer-pool-size=16M >> database.log 2>&1 &
until mariadb --no-defaults --socket="$PWD/database.sock" --user=root --execute='CREATE DATABASE wordpress' 2> /dev/null; do sleep 0.2; done
php install.php > install.log 2>&1
exec php -d display_errors=0 -S "127.0.0.1:$PORT" router.php
