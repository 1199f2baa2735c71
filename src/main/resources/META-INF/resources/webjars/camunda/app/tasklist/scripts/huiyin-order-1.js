/* The most urgent task comes first: by priority, then by due date. Whoever chooses another order keeps it. */
const MOST_URGENT_FIRST = JSON.stringify([
  {sortBy: 'priority', sortOrder: 'desc'},
  {sortBy: 'dueDate', sortOrder: 'asc'}
]);

try {
  window.angular.module('cam.tasklist').run(['$rootScope', '$location', function ($rootScope, $location) {
    $rootScope.$on('$routeChangeStart', () => {
      if ($location.path() === '/' && !$location.search().sorting) {
        $location.search('sorting', MOST_URGENT_FIRST).replace();
      }
    });
  }]);
} catch (e) {
  // without this script the newest task comes first, but everything works
  console.error('Huiyin: tasks are not ordered by urgency', e);
}

export default [];
