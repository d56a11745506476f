#!/bin/bash
# Whether the node in this container is ready, asked without a client in the image: exit status 0 or 1.
{ exec 3<>"/dev/tcp/127.0.0.1/${GRADER_PORT:-8080}"; } 2>/dev/null || exit 1
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r -t 3 _ status _ <&3
[ "$status" = 200 ]
